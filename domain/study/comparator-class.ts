import { type ComparatorClassId, comparatorClasses } from "../vocabulary/comparator-classes.ts";
import type { StudyRecord } from "./study-record.ts";

/** Classes of a study's comparator arms in list order; ["none"] where it has no comparator. */
export function comparatorClassesOf(record: Pick<StudyRecord, "arms">): ComparatorClassId[] {
  const found = new Set(
    record.arms
      .filter((arm) => arm.role === "comparator" && arm.phase === "randomised")
      .map((arm) => arm.comparatorClass ?? "none"),
  );
  const withComparator = comparatorClasses.ids.filter((id) => id !== "none" && found.has(id));
  return withComparator.length > 0 ? withComparator : ["none"];
}
