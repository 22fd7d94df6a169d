import { ScrollTable } from "../../ui/scroll-table.tsx";
import styles from "./durability.module.css";
import { Shortened } from "./shortened.tsx";
import { PlaceCell, StudyCell } from "./study-cell.tsx";
import { armText, daysText, type DurabilityRow, lookText } from "./view-model.ts";

/** Statements on how long an effect was seen, in the order given: never sorted by how long. */
export function DurabilityTable({
  label,
  rows,
  median = false,
}: {
  label: string;
  rows: readonly DurabilityRow[];
  /** The rows state a median time to relapse. */
  median?: boolean;
}) {
  return (
    <Shortened rows={rows}>
      {(shown) => (
        <ScrollTable label={label}>
          <table>
            <thead>
              <tr>
                <th scope="col">Trial</th>
                <th scope="col">Arm</th>
                {median && (
                  <th scope="col" data-number>
                    Median
                  </th>
                )}
                <th scope="col">In words</th>
                <th scope="col">Last look</th>
                <th scope="col">Read in</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={`${row.key} ${row.arm} ${row.words}`}>
                  <StudyCell study={row} />
                  <td>{armText(row)}</td>
                  {median && <td data-number>{daysText(row)}</td>}
                  <td className={styles.words}>{row.words}</td>
                  <td className={styles.look}>{lookText(row.lastAssessedHours)}</td>
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
