import { draftShortcuts } from "./shortcuts.ts";
import styles from "./form.module.css";

/** The keys of the form and what each does. */
export function ShortcutList() {
  return (
    <dl className={styles.shortcuts}>
      {draftShortcuts.map(({ keys, words }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
