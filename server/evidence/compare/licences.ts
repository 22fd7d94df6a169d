import type { CompareOption } from "#domain/compare-question.ts";
import type { Licence } from "#domain/licence.ts";
import type { Snapshot } from "../snapshot.ts";

/** What regulators say of the treatment of a column; none where nobody has looked yet. */
export function licencesOf({ licences }: Snapshot, option: CompareOption): Licence[] {
  const [drug, route] =
    option.kind === "drug" ? [option.drug, option.route] : [option.comparator, undefined];
  return licences.filter(
    (one) => one.drug === drug && (one.route === undefined || one.route === route),
  );
}
