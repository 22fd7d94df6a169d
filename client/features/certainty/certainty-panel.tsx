import { Link } from "@tanstack/react-router";
import type { ForestAnswer } from "../../lib/api.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./certainty.module.css";
import { StudyNames } from "./study-names.tsx";
import { downWords, namesOf, startWords } from "./view-model.ts";

/** How sure the answer is: GRADE's domains as the numbers suggest them, each with its rows. */
export function CertaintyPanel({ answer }: { answer: ForestAnswer }) {
  const { certainty } = answer;
  if (certainty === null)
    return <p>Nothing is in the number, so there is nothing to be sure of.</p>;
  return (
    <div className={styles.panel}>
      <p className={styles.level}>
        <strong data-level={certainty.level}>{certainty.label}</strong> certainty,{" "}
        {certainty.status === "suggested"
          ? "as the numbers suggest; no curator has signed it"
          : `signed by ${certainty.signed?.by ?? "a curator"}`}
        . {startWords(certainty.start)}
      </p>
      {certainty.signed !== null && (
        <p className={styles.note}>
          {certainty.signed.reason} ({certainty.signed.date}). The numbers alone suggest:{" "}
          {certainty.signed.suggested.replace("-", " ")}.
        </p>
      )}
      <ScrollTable label="Domains of certainty">
        <table>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Levels down</th>
              <th scope="col">Because</th>
              <th scope="col">Studies</th>
            </tr>
          </thead>
          <tbody>
            {certainty.domains.map((domain) => (
              <tr key={domain.id}>
                <th scope="row">{domain.label}</th>
                <td>{downWords(domain)}</td>
                <td className={styles.reason}>{domain.reason}</td>
                <td>
                  <StudyNames studies={namesOf(domain.keys, answer)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className={styles.note}>
        The rules stand on the <Link to="/methods">methods page</Link>. What is not rated is never
        taken for no concern. Dataset {answer.datasetVersion}.
      </p>
    </div>
  );
}
