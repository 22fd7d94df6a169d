import { Fragment } from "react";
import type { Report } from "#domain/study/provenance.ts";
import type { ContrastResult } from "#domain/study/result.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { measureWords } from "../../ui/measure-words.ts";
import tableStyles from "../../ui/result-table.module.css";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import { useOpenResult } from "./open-result.ts";
import { ProvenancePanel } from "./provenance-panel.tsx";
import { ResultButton } from "./result-button.tsx";
import { contrastMeasureText, pValueText, timeText } from "./result-words.ts";
import styles from "./results.module.css";

/** Comparisons as the reports print them. */
export function ContrastsTable({
  contrasts,
  record,
}: {
  contrasts: readonly ContrastResult[];
  record: StudyRecord;
}) {
  return (
    <ScrollTable label="Comparisons printed by the reports">
      <table className={`${tableStyles.table} ${styles.grid}`}>
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            <th scope="col">When</th>
            <th scope="col">Compared</th>
            <th scope="col">Measure</th>
            <th scope="col">Estimate and interval</th>
            <th scope="col">p</th>
            <th scope="col">Favours</th>
          </tr>
        </thead>
        <tbody>
          {contrasts.map((contrast) => (
            <ContrastRow
              key={contrast.id}
              contrast={contrast}
              record={record}
              reports={record.reports}
            />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function ContrastRow({
  contrast,
  record,
  reports,
}: {
  contrast: ContrastResult;
  record: StudyRecord;
  reports: readonly Report[];
}) {
  const { open } = useOpenResult();
  const names = (ids: readonly string[]) =>
    ids.map((id) => record.arms.find((arm) => arm.id === id)?.label ?? id).join(" and ");
  const favours = {
    a: names(contrast.armsA),
    b: names(contrast.armsB),
    none: "neither",
    unknown: "not stated",
  }[contrast.favours];
  const measure = measureWords(contrast);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {measure}
          {contrast.subgroup !== undefined && (
            <span className={styles.detail}>only: {contrast.subgroup}</span>
          )}
        </th>
        <td>{timeText(contrast)}</td>
        <td>
          {names(contrast.armsA)}
          <span className={styles.detail}>
            against {contrast.comparison === "baseline" ? "baseline" : names(contrast.armsB)}
          </span>
        </td>
        <td>
          {contrastMeasureText(contrast)}
          {contrast.adjusted === true && <span className={styles.detail}>adjusted</span>}
        </td>
        <td>
          <ResultButton result={contrast} label={`${measure}, ${contrast.timeLabel}`} />
        </td>
        <td>{pValueText(contrast)}</td>
        <td>{favours}</td>
      </tr>
      {open === contrast.id && (
        <tr>
          <td colSpan={7} className={styles.opened}>
            <ProvenancePanel result={contrast} reports={reports} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
