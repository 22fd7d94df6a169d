import { Link } from "@tanstack/react-router";
import type { ForestAnswer } from "../../lib/api.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./answer.module.css";

const metWords = { true: "Met", false: "Missed", unknown: "Not known" } as const;

/** Trials that match the question and print no usable number: an answer must not hide them. */
export function KnownStudies({ studies }: { studies: ForestAnswer["knownButNotPooled"] }) {
  if (studies.length === 0) return null;
  return (
    <details className={styles.details} open={studies.length <= 12}>
      <summary>Known, but not in the number: {plural(studies.length, "trial")}</summary>
      <ScrollTable label="Trials known but not pooled">
        <table>
          <thead>
            <tr>
              <th scope="col">Trial</th>
              <th scope="col" data-number>
                People
              </th>
              <th scope="col">Its primary outcome</th>
              <th scope="col">Why it is not in the number</th>
            </tr>
          </thead>
          <tbody>
            {studies.map((study) => (
              <tr key={study.key}>
                <th scope="row">
                  <Link to="/studies/$key" params={{ key: study.key }}>
                    {study.name}
                  </Link>
                </th>
                <td data-number>{study.people === null ? "–" : integer(study.people)}</td>
                <td>{metWords[study.primaryOutcomeMet]}</td>
                <td>{study.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </details>
  );
}
