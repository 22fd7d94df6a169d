import { ScrollTable } from "../../ui/scroll-table.tsx";
import { PlaceCell, StudyCell } from "./study-cell.tsx";
import { lookText, type OnsetRow } from "./view-model.ts";

export function OnsetTable({ label, rows }: { label: string; rows: readonly OnsetRow[] }) {
  return (
    <ScrollTable label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">Trial</th>
            <th scope="col">Separated</th>
            <th scope="col">First look</th>
            <th scope="col">Read in</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <StudyCell study={row} />
              <td>{row.words}</td>
              <td>{lookText(row.firstAssessedHours)}</td>
              <PlaceCell place={row.place} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
