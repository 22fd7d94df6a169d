import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./durability.module.css";
import { Shortened } from "./shortened.tsx";
import { PlaceCell, StudyCell } from "./study-cell.tsx";
import { lookText, type OnsetRow } from "./view-model.ts";

export function OnsetTable({ label, rows }: { label: string; rows: readonly OnsetRow[] }) {
  return (
    <Shortened rows={rows}>
      {(shown) => (
        <ScrollTable label={label}>
          <table>
            <thead>
              <tr>
                <th scope="col">Trial</th>
                <th scope="col">When</th>
                <th scope="col">First look</th>
                <th scope="col">Read in</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  <StudyCell study={row} />
                  <td className={styles.words}>
                    {row.words}
                    {row.basis === "unknown" && " (against what is not stated)"}
                  </td>
                  <td className={styles.look}>{lookText(row.firstAssessedHours)}</td>
                  <PlaceCell place={row.place} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </Shortened>
  );
}
