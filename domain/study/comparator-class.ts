import { type ComparatorClassId, comparatorClasses } from "../vocabulary/comparator-classes.ts";

/** Classes of a study's comparator arms in list order; ["none"] where it has no comparator. */
export function comparatorClassesOf(
  arms: readonly { role: string; comparatorClass?: ComparatorClassId | null | undefined }[],
): ComparatorClassId[] {
  const found = new Set(
    arms.filter((arm) => arm.role === "comparator").map((arm) => arm.comparatorClass ?? "none"),
  );
  const withComparator = comparatorClasses.ids.filter((id) => id !== "none" && found.has(id));
  return withComparator.length > 0 ? withComparator : ["none"];
}
