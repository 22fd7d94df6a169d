import type { QueryWords } from "#domain/question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { withWord } from "../../lib/url-state.ts";
import { ChipRow } from "../../ui/chip-row.tsx";
import { otherWords } from "./other-words.ts";
import { toggleStudy } from "./question.ts";
import styles from "./question.module.css";

/** What the reader took out and what another page brought along; each can be put back. */
export function QuestionChips({
  words,
  answer,
  onChange,
  onUndo,
}: {
  words: QueryWords;
  answer: ForestAnswer | undefined;
  onChange: (words: QueryWords) => void;
  onUndo: (() => void) | undefined;
}) {
  const out = words["exclude"] ?? [];
  const names = new Map(
    [...(answer?.takenOut ?? []), ...(answer?.leftOut ?? [])].map(({ key, name }) => [key, name]),
  );
  const others = otherWords(words);
  const chips = [
    ...out.map((key) => ({
      id: key,
      name: "Taken out",
      label: names.get(key) ?? key,
      action: `Taken out ${names.get(key) ?? key}: put it back`,
      onRemove: () => onChange(toggleStudy(words, key)),
    })),
    ...others.map(({ field, value, name, label, without }) => ({
      id: `${field} ${value}`,
      name,
      label,
      action: `${name} ${label}: remove it`,
      onRemove: () => onChange(without),
    })),
  ];
  if (chips.length === 0 && onUndo === undefined) return null;
  return (
    <div className={styles.chips}>
      <ChipRow
        label="Taken out or narrowed by hand"
        chips={chips}
        clearLabel={others.length === 0 ? "Put all back" : "Clear all"}
        onClear={() =>
          onChange(
            others.reduce<QueryWords>(
              (kept, { field }) => withWord(kept, field, []),
              withWord(words, "exclude", []),
            ),
          )
        }
        onUndo={onUndo}
      />
    </div>
  );
}
