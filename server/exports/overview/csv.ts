import type { OverviewAnswer } from "../../evidence/overview/contract.ts";
import { writeCsv } from "../csv/write.ts";

/** One line per route, condition and comparator class, and one per cell for all classes together. */
export function overviewCsv(answer: OverviewAnswer): string {
  const rows = answer.matrix.flatMap((cell) => [
    { ...cell, comparatorClass: "all" },
    ...cell.byComparator.map((part) => ({
      route: cell.route,
      indication: cell.indication,
      ...part,
    })),
  ]);
  return writeCsv(
    {
      route: (row) => row.route,
      indication: (row) => row.indication,
      comparator_class: (row) => row.comparatorClass,
      studies: (row) => row.studies,
      participants: (row) => row.participants,
    },
    rows,
  );
}

/** One line per year of publication. */
export function yearsCsv({ studiesByYear }: OverviewAnswer): string {
  return writeCsv(
    {
      year: (row) => row.year,
      randomised: (row) => row.randomised,
      not_randomised: (row) => row.notRandomised,
    },
    studiesByYear,
  );
}
