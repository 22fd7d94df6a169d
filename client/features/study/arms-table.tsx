import type { Arm } from "#domain/study/arm.ts";
import { doseText } from "#domain/study/words.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { missingReasons } from "#domain/vocabulary/provenance-terms.ts";
import { armPhases, armRoles, backgrounds } from "#domain/vocabulary/study-terms.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import tableStyles from "../../ui/result-table.module.css";
import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./results.module.css";

export function ArmsTable({ arms }: { arms: readonly Arm[] }) {
  return (
    <ScrollTable label="Arms of the study">
      <table className={`${tableStyles.table} ${styles.grid}`}>
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">Role</th>
            <th scope="col">Drug and dose</th>
            <th scope="col">Route</th>
            <th scope="col">Sessions</th>
            <th scope="col">Given beside it</th>
            <th scope="col" data-number>
              Randomised
            </th>
            <th scope="col" data-number>
              Analysed
            </th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.id}>
              <th scope="row">
                {arm.label}
                {arm.phase !== "randomised" && (
                  <span className={styles.detail}>{armPhases.label(arm.phase)}</span>
                )}
                {arm.overlapsArms.length > 0 && (
                  <span className={styles.detail}>counts people of another arm again</span>
                )}
              </th>
              <td>
                {armRoles.label(arm.role)}
                {arm.comparatorClass !== undefined && (
                  <span className={styles.detail}>
                    {comparatorClasses.label(arm.comparatorClass)}
                  </span>
                )}
              </td>
              <td>
                {arm.drugDetail ?? drugs.label(arm.drug)} {doseText(arm.dose ?? undefined)}
                {arm.doseBand !== undefined && (
                  <span className={styles.detail}>
                    {doseBands.label(arm.doseBand).toLowerCase()} dose
                  </span>
                )}
              </td>
              <td>
                {arm.route === undefined ? "–" : <RouteChip route={arm.route} />}
                {arm.routeDetail !== undefined && (
                  <span className={styles.detail}>{arm.routeDetail}</span>
                )}
                {arm.infusionMinutes !== undefined && (
                  <span className={styles.detail}>over {arm.infusionMinutes} min</span>
                )}
              </td>
              <td>
                {arm.sessions ?? "–"}
                {arm.schedule !== undefined && (
                  <span className={styles.detail}>{arm.schedule}</span>
                )}
              </td>
              <td>
                {backgrounds.label(arm.background)}
                {arm.backgroundDetail !== undefined && (
                  <span className={styles.detail}>{arm.backgroundDetail}</span>
                )}
              </td>
              <PeopleCell arm={arm} field="nRandomised" />
              <PeopleCell arm={arm} field="nAnalysed" />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** A number of people, or why there is none. */
function PeopleCell({ arm, field }: { arm: Arm; field: "nRandomised" | "nAnalysed" }) {
  const value = arm[field];
  if (value !== undefined) return <td data-number>{integer(value)}</td>;
  const reason = arm.missing?.[field];
  return (
    <td data-number className={styles.blank} title={reason && missingReasons.label(reason)}>
      –
      <span className="visually-hidden">
        {" "}
        {reason ? missingReasons.label(reason) : "not stated"}
      </span>
    </td>
  );
}
