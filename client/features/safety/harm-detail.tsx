import { insideSentence } from "#domain/label-words.ts";
import { Link } from "@tanstack/react-router";
import type { QueryWords } from "#domain/question.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import { withWord } from "../../lib/url-state.ts";
import { plural } from "../../ui/number-format.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { type Harm, toldHarm } from "./question.ts";
import { RatesFigure } from "./rates-figure.tsx";
import { RiskFigure } from "./risk-figure.tsx";
import styles from "./safety.module.css";
import { columnWords, countedWords, otherSilence, stretchWords } from "./words.ts";

/** One harm in full: arm by arm, against the comparator, who counted it and what was not used. */
export function HarmDetail({
  answer,
  harm,
  words,
  query,
  onChange,
}: {
  answer: SafetyAnswer;
  harm: Harm;
  words: QueryWords;
  query: string;
  onChange: (words: QueryWords) => void;
}) {
  return (
    <div className={styles.detail} id={toldHarm} tabIndex={-1}>
      <div className={styles.controls}>
        <SelectField
          label="Harm"
          value={harm.outcome}
          choices={answer.harms.map(({ outcome, label, counted }) => ({
            value: outcome,
            label: `${label} (${plural(counted, "trial")})`,
          }))}
          onChange={(value) => onChange(withWord(words, "harm", [value]))}
        />
      </div>
      <p className={styles.lead}>
        {harm.label}
        {harm.note !== null && ` (${harm.note})`} is counted in people by {harm.counted} of{" "}
        {plural(harm.trials, "randomised trial")} inside this filter.
      </p>
      <RatesFigure answer={answer} harm={harm} query={query} />
      <Coverage answer={answer} harm={harm} />
      <RiskFigure answer={answer} harm={harm} query={query} />
      <NotUsed harm={harm} />
    </div>
  );
}

/** Of how many trials each number speaks, over which stretch, and what the others say. */
function Coverage({ answer, harm }: { answer: SafetyAnswer; harm: Harm }) {
  const spoken = harm.cells.flatMap((cell, place) => {
    const column = answer.columns[place];
    if (column === undefined) return [];
    const more = [stretchWords(cell), ...otherSilence(cell)].filter((part) => part !== null);
    return cell.counted === 0 && cell.unusable === 0 ? [] : [{ cell, column, more }];
  });
  if (spoken.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>Who counted it, and over how long</summary>
      <ul>
        {spoken.map(({ cell, column, more }) => (
          <li key={column.key}>
            {columnWords(column)}: counted in {countedWords(cell, column)}
            {more.length > 0 && `; ${more.join("; ")}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Numbers on this harm that stand in none of the figures. Nothing is left out silently. */
function NotUsed({ harm: { notUsed, label } }: { harm: Harm }) {
  if (notUsed.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>
        Printed on {insideSentence(label)} but in no number:{" "}
        {plural(notUsed.length, "entry", "entries")}
      </summary>
      <ul>
        {notUsed.map(({ key, name, arm, reason }) => (
          <li key={`${key} ${arm}`}>
            <Link to="/studies/$key" params={{ key }}>
              {name}
            </Link>
            : {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
