import type { RateArm, RatesAnswer } from "../../evidence/rates/contract.ts";
import { rateArmColumns } from "../csv/rate-arm-columns.ts";
import { type CsvColumns, writeCsv } from "../csv/write.ts";

type GroupedArm = RateArm & {
  readonly group: string;
  readonly designClass: string;
  readonly dosing: string;
};

const columns: CsvColumns<GroupedArm> = {
  group: (arm) => arm.group,
  design_class: (arm) => arm.designClass,
  dosing: (arm) => arm.dosing,
  ...rateArmColumns,
};

/** One line per arm, with the group it stands in. */
export function ratesCsv(answer: RatesAnswer): string {
  return writeCsv(
    columns,
    answer.groups.flatMap((group) =>
      [...group.intervention.arms, ...group.comparator.arms].map((arm) => ({
        ...arm,
        group: group.id,
        designClass: group.designClass,
        dosing: group.dosing,
      })),
    ),
  );
}
