import { insideSentence } from "#domain/label-words.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { spanText } from "../../ui/forest-axis.ts";
import { plural } from "../../ui/number-format.ts";
import { spanOf } from "../../ui/reading.ts";
import type { Comparison } from "./risk-view.ts";
import styles from "./safety.module.css";
import { absoluteWords, columnWords, differenceWords } from "./words.ts";

/** Each comparison in people of 100, with the forest plot it comes from. */
export function ComparisonsList({ comparisons }: { comparisons: readonly Comparison[] }) {
  return (
    <ul className={styles.comparisons}>
      {comparisons.map(({ column, against, effect }) => {
        const span = spanOf(effect);
        const absolute = absoluteWords(effect);
        const difference = differenceWords(effect);
        return (
          <li key={effect.canonical}>
            <strong>
              {columnWords(column)}, against {against}.
            </strong>{" "}
            {absolute !== null && `${absolute}: ${difference}. `}
            {span !== null &&
              `Risk ratio ${spanText(span, 2)}, ${effect.k < 2 ? "one trial" : plural(effect.k, "trial")}, ${plural(effect.people, "person", "people")}. `}
            {effect.certainty !== null &&
              `Suggested certainty: ${insideSentence(effect.certainty)}. `}
            {effect.withoutRatio.length > 0 &&
              `No ratio from ${effect.withoutRatio.map(({ name, reason }) => `${name} (${reason})`).join(", ")}. `}
            <AnalyseLink canonical={effect.canonical}>
              Forest plot
              <span className="visually-hidden">
                {" "}
                of {columnWords(column)} against {against}
              </span>
            </AnalyseLink>
          </li>
        );
      })}
    </ul>
  );
}
