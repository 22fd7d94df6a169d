import type { QueryWords } from "#domain/question.ts";
import { claimTopics, verdicts } from "#domain/claims/terms.ts";
import type { ClaimsAnswer } from "../../lib/api.ts";
import { integer } from "../../ui/number-format.ts";
import styles from "./claims.module.css";
import { VerdictMark } from "./verdict-mark.tsx";
import { toggled } from "./view-model.ts";

interface ClaimsFilterProps {
  readonly words: QueryWords;
  readonly counts: ClaimsAnswer["counts"] | undefined;
  readonly onChange: (words: QueryWords) => void;
}

/** Verdicts and topics as switches, each with the number of claims it would show. */
export function ClaimsFilter({ words, counts, onChange }: ClaimsFilterProps) {
  return (
    <div className={styles.filter}>
      <Switches
        legend="Verdict"
        entries={verdicts.entries}
        active={words["verdict"] ?? []}
        counts={counts?.verdict}
        onToggle={(value) => onChange(toggled(words, "verdict", value))}
      />
      <Switches
        legend="Topic"
        entries={claimTopics.entries}
        active={words["topic"] ?? []}
        counts={counts?.topic}
        onToggle={(value) => onChange(toggled(words, "topic", value))}
      />
    </div>
  );
}

function Switches({
  legend,
  entries,
  active,
  counts,
  onToggle,
}: {
  readonly legend: string;
  readonly entries: readonly { readonly id: string; readonly label: string }[];
  readonly active: readonly string[];
  readonly counts: ClaimsAnswer["counts"]["topic"] | undefined;
  readonly onToggle: (value: string) => void;
}) {
  return (
    <fieldset className={styles.switches}>
      <legend>{legend}</legend>
      <div>
        {entries.map(({ id, label }) => {
          const count = counts?.find(({ value }) => value === id)?.count;
          const on = active.includes(id);
          return (
            <label key={id} data-on={on || undefined} data-zero={count === 0 || undefined}>
              <input type="checkbox" checked={on} onChange={() => onToggle(id)} />
              {verdicts.has(id) && <VerdictMark verdict={id} />}
              {label}
              <span className={styles.count}>
                {count === undefined ? "" : integer(count)}
                <span className="visually-hidden"> claims</span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
