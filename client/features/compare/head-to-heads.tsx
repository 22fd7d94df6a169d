import { Link } from "@tanstack/react-router";
import type { CompareAnswer } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./compare.module.css";
import {
  headToHeadLines,
  includesNone,
  neededWords,
  ofHundred,
  rangeOfHundred,
  trialWords,
} from "./view-model.ts";

/** Trials that gave the treatments to groups of the same people: one line a number. */
export function HeadToHeads({
  answer,
  randomised,
}: {
  answer: CompareAnswer;
  randomised: boolean;
}) {
  const lines = headToHeadLines(answer.headToHeads, randomised);
  const silent = answer.headToHeads.filter(
    (one) => one.randomised === randomised && one.trials.length > 0,
  );
  return (
    <div className={styles.stack}>
      {lines.length === 0 ? (
        <p>
          {randomised
            ? "No randomised trial with a usable number compared these treatments with each other or with another treatment."
            : "No usable number."}
        </p>
      ) : (
        <ScrollTable
          label={
            randomised
              ? "Randomised trials of one treatment against another"
              : "Studies without randomisation"
          }
        >
          <table className={styles.pairs}>
            <thead>
              <tr>
                <th scope="col">Compared</th>
                <th scope="col">Outcome</th>
                <th scope="col">Of 100 people</th>
                <th scope="col">
                  <abbr title="Number needed to treat">NNT</abbr>
                </th>
                <th scope="col">Certainty</th>
                <th scope="col">Trials</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ pair, what, cell, figures }) => (
                <tr key={`${pair} ${what}`}>
                  <th scope="row">{pair}</th>
                  <td>{what}</td>
                  <td>
                    {figures.absolute === null ? (
                      "–"
                    ) : (
                      <>
                        <strong>{ofHundred(figures.absolute.treatedPercent)}</strong> (
                        {rangeOfHundred(figures.absolute)}) given {figures.intervention}{" "}
                        {cell.event}, <strong>{ofHundred(figures.absolute.baselinePercent)}</strong>{" "}
                        given {figures.comparator}
                      </>
                    )}
                  </td>
                  <td>
                    {figures.absolute === null ? "–" : (neededWords(figures.absolute) ?? "–")}
                    {figures.absolute !== null && includesNone(figures.absolute) && (
                      <span className={styles.beside}>; the interval includes no difference</span>
                    )}
                  </td>
                  <td>{figures.certainty?.label ?? "–"}</td>
                  <td>
                    <AnalyseLink canonical={figures.canonical}>{trialWords(figures)}</AnalyseLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
      {silent.map(({ label, trials }) => (
        <p key={label} className={`${styles.small} ${styles.beside}`}>
          {label}, known without a usable number here:{" "}
          {trials.map(({ key, name, participants, reason }, place) => (
            <span key={key}>
              {place > 0 && ", "}
              <Link to="/studies/$key" params={{ key }} title={reason}>
                {name}
              </Link>
              {participants !== null && ` (${plural(participants, "person", "people")})`}
            </span>
          ))}
          .
        </p>
      ))}
    </div>
  );
}
