import { Link } from "@tanstack/react-router";
import type { DepthAnswer } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { plural } from "../../ui/number-format.ts";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./depth.module.css";
import { depthMatrix, fullness, lackingByReason } from "./view-model.ts";

/** Which trials answer the main questions, and below it what each of the others lacks. */
export function DepthMatrix({ answer }: { answer: DepthAnswer }) {
  const { columns, rows } = depthMatrix(answer);
  return (
    <div className={styles.depth}>
      <ScrollTable label="Trials that answer the main questions, by time">
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              {columns.map(({ window, label }) => (
                <th key={window} scope="col" data-number>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, place) => (
                  <td
                    key={columns[place]?.window}
                    data-number
                    data-step={cell === null ? undefined : fullness(cell)}
                  >
                    {cell === null ? (
                      <span className="visually-hidden">not asked</span>
                    ) : (
                      <AnalyseLink canonical={cell.canonical}>
                        {cell.answering.length}
                        <span className={styles.of}> of {cell.could}</span>
                      </AnalyseLink>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {answer.topics.map((topic) => (
        <details key={topic.id}>
          <summary>What is lacking: {topic.label}</summary>
          {topic.windows.map((cell) => (
            <section key={cell.window} className={styles.lacking}>
              <h3>
                {cell.label}: {plural(cell.lacking.length, "trial")} without a number
              </h3>
              <ul>
                {lackingByReason(cell).map(({ reason, studies }) => (
                  <li key={reason}>
                    {reason}:{" "}
                    {studies.map((study, place) => (
                      <span key={study.key}>
                        {place > 0 && ", "}
                        <Link to="/studies/$key" params={{ key: study.key }}>
                          {study.name}
                        </Link>
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      ))}
    </div>
  );
}
