import * as z from "zod";
import type { CompareOption } from "#domain/compare-question.ts";
import { type Licence, licence } from "#domain/licence.ts";
import curated from "../../../data/licences.json" with { type: "json" };

/** Throws at start-up where the file is not what it should be. */
const licences: readonly Licence[] = z.array(licence).parse(curated);

/** What regulators say of the treatment of a column; none where nobody has looked yet. */
export function licencesOf(option: CompareOption): Licence[] {
  const [drug, route] =
    option.kind === "drug" ? [option.drug, option.route] : [option.comparator, undefined];
  return licences.filter(
    (one) => one.drug === drug && (one.route === undefined || one.route === route),
  );
}
