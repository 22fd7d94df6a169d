import { indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { OverviewAnswer } from "../../evidence/overview/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { list, paragraphs, section, table } from "../markdown/write.ts";

/** What the Atlas holds, as a document. */
export function overviewMarkdown({
  totals,
  matrix,
  studiesByYear,
  datasetVersion,
}: OverviewAnswer): string {
  const used = indications.ids.filter((id) =>
    matrix.some(({ indication, studies }) => indication === id && studies > 0),
  );
  const cellOf = (route: string, indication: string): string | null => {
    const cell = matrix.find((one) => one.route === route && one.indication === indication);
    return cell === undefined || cell.studies === 0
      ? null
      : `${cell.studies} (${cell.participants})`;
  };
  return paragraphs([
    "# What the Ketamine Evidence Atlas holds",
    list([
      `${totals.studies} studies, ${totals.randomised} of them randomised, published ${totals.firstYear ?? "–"} to ${totals.lastYear ?? "–"}`,
      `${totals.participants} people, each counted once; ${totals.participantsUnknown} studies do not say how many`,
      `${totals.results} results, ${totals.resultsWithSource} with a source: ${totals.resultsByBasis.reported} reported, ${totals.resultsByBasis.derived} derived, ${totals.resultsByBasis.digitised} digitised, ${totals.resultsByBasis.unverified} unverified`,
      `Last change ${totals.lastChange.slice(0, 10)}`,
    ]),
    section(
      "Studies by condition and route (people in brackets)",
      table(
        ["Condition", ...routes.entries.map(({ label }) => label)],
        used.map((indication) => [
          indications.label(indication),
          ...routes.ids.map((route) => cellOf(route, indication)),
        ]),
      ),
    ),
    section(
      "Studies by year",
      table(
        ["Year", "Randomised", "Not randomised"],
        studiesByYear.map(({ year, randomised, notRandomised }) => [
          year,
          randomised,
          notRandomised,
        ]),
      ),
    ),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}
