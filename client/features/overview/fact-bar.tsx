import type { OverviewAnswer } from "../../lib/api.ts";
import { day, integer } from "../../ui/number-format.ts";
import styles from "./fact-bar.module.css";

export function FactBar({ answer }: { answer: OverviewAnswer }) {
  const { totals } = answer;
  const facts = [
    {
      name: "studies",
      value: integer(totals.studies),
      note:
        totals.firstYear === null
          ? ""
          : `published ${totals.firstYear} to ${totals.lastYear ?? ""}`,
    },
    {
      name: "randomised",
      value: integer(totals.randomised),
      note: `of ${integer(totals.studies)}; the others have no randomised comparison`,
    },
    {
      name: "participants",
      value: integer(totals.participants),
      note: `each counted once; ${integer(totals.participantsUnknown)} studies state no number`,
    },
    {
      name: "numbers with a source",
      value: integer(totals.resultsWithSource),
      note: `of ${integer(totals.results)}; ${integer(totals.resultsByBasis.unverified)} are marked unverified`,
    },
    {
      name: "last change",
      value: day(totals.lastChange),
      note: `dataset ${answer.datasetVersion}`,
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd className={styles.value}>{fact.value}</dd>
          <dd className={styles.note}>{fact.note}</dd>
        </div>
      ))}
    </dl>
  );
}
