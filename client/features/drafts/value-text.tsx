import { fieldLabel } from "../../ui/field-label.ts";
import { valueWords } from "../../ui/value-words.ts";
import styles from "./changes.module.css";

/** A value of a document in words, however much it holds; `path` leads to it. */
export function ValueText({ path, value }: { path: readonly string[]; value: unknown }) {
  if (value === undefined || value === null) return <em className={styles.none}>nothing</em>;
  if (typeof value !== "object") return valueWords(path, value);
  const held: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (held.length === 0) return <em className={styles.none}>nothing</em>;
  return (
    <ul className={styles.values}>
      {held.map(([name, one]) => (
        <li key={name} className={isGroup(value, one) ? styles.group : undefined}>
          {Array.isArray(value) ? null : `${fieldLabel(name)}: `}
          <ValueText path={Array.isArray(value) ? path : [...path, name]} value={one} />
        </li>
      ))}
    </ul>
  );
}

/** A member of a list that holds fields of its own: their bullets are enough. */
function isGroup(list: object, member: unknown): boolean {
  return Array.isArray(list) && typeof member === "object" && member !== null;
}
