import { isStudiedDrug, drugs } from "#domain/vocabulary/drugs.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import {
  ageGroups,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  purposes,
} from "#domain/vocabulary/study-terms.ts";
import type { Table } from "../table/read-table.ts";
import type { SourceProblem, SourceReading, SuggestedStudy } from "../suggestion.ts";
import { cellReader, type CellReader, doseIn, given } from "./cells.ts";

const computed = ["counted_once", "risk_of_bias", "results", "results_unverified"] as const;

/** The list of studies: who was studied and how, without their numbers. */
export function readStudies(table: Table, file: string): SourceReading {
  const studies: SuggestedStudy[] = [];
  const problems: SourceProblem[] = [...table.problems];
  for (const line of table.rows) {
    const cells = cellReader(line);
    const key = cells.text("key");
    if (key === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)) {
      const message = `key "${key ?? ""}" is no key of a study: lower-case words joined by hyphens.`;
      problems.push({ row: line.row, field: "key", value: key ?? null, message });
    } else studies.push(studyOf(key, line.row, cells, line.cells, file));
  }
  return { studies, problems };
}

function studyOf(
  key: string,
  row: number,
  cells: CellReader,
  all: Readonly<Record<string, string>>,
  file: string,
): SuggestedStudy {
  const { text, number, idIn } = cells;
  const { arms, dropped } = armsOf(cells);
  const met = text("primary_outcome_met");
  const fundingClass = idIn("funding", fundingClasses);
  const counts = text("participants_counts");
  const people = cells.count("participants");
  const randomised = text("randomised");
  const document = {
    key,
    ...given({
      short: text("name"),
      title: text("title"),
      year: number("year"),
      firstAuthor: text("first_author"),
      primaryOutcome:
        met === "true" || met === "false" ? { met: met === "true", basis: "unknown" } : undefined,
      funding: fundingClass === undefined ? undefined : { class: fundingClass },
      arms: arms.length === 0 ? undefined : arms,
    }),
    reports: [
      {
        id: "atlas-export",
        kind: "secondary",
        citation: `Table ${file} of the Ketamine Evidence Atlas.`,
      },
    ],
    design: given({
      type: idIn("design_type", designTypes),
      randomised: randomised === undefined ? undefined : randomised === "true",
      blinding: idIn("blinding", blindingLevels),
      dosing: idIn("dosing", dosings),
    }),
    population: given({
      indication: idIn("indication", indications),
      indicationDetail: text("indication_detail"),
      purpose: idIn("purpose", purposes),
      ageGroup: idIn("age_group", ageGroups),
      nRandomised: counts === "randomised" || counts === "enrolled" ? people : undefined,
    }),
  };
  return {
    rows: [row],
    document,
    read: { title: "title", "population.nRandomised": `participants, ${counts}` },
    dropped: {
      ...dropped,
      ...(counts === "analysed" && people !== undefined
        ? { participants: `${people} analysed; the number randomised is not in the table` }
        : {}),
      ...Object.fromEntries(
        computed.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])),
      ),
    },
    problems: cells.problems,
  };
}

/** The lists of drugs, routes and doses go together only where each names one. */
function armsOf({ text, list, refuse }: CellReader) {
  const [drugWords, routeWords, doseWords] = [list("drugs"), list("routes"), list("doses")];
  const [classWords, comparatorWords] = [list("comparator_classes"), list("comparators")];
  const dropped: Record<string, string> = {};
  const drop = (names: readonly string[]): void => {
    for (const name of names)
      if (list(name).length > 0)
        dropped[name] = `${list(name).join("; ")} (which belongs to which arm is not in the table)`;
  };
  const arms: Record<string, unknown>[] = [];
  const phase =
    text("randomised") === "false" ? { phase: "treatment" } : { comparisonGroup: "main" };
  const [drug = ""] = drugWords;
  if ([drugWords, routeWords, doseWords].every(({ length }) => length <= 1) && drugs.has(drug)) {
    const [route = ""] = routeWords;
    arms.push({
      id: drug,
      label: drugs.label(drug),
      role: "intervention",
      drug,
      ...(routes.has(route) ? { route } : {}),
      ...given({ dose: doseIn(doseWords[0]) }),
      ...phase,
    });
  } else drop(["drugs", "routes", "doses"]);
  const [comparator = ""] = comparatorWords;
  const [comparatorClass = ""] = classWords;
  if (
    classWords.length === 1 &&
    comparatorWords.length === 1 &&
    comparatorClasses.has(comparatorClass) &&
    drugs.has(comparator)
  )
    arms.push({
      id: isStudiedDrug(comparator) ? `${comparator}-comparator` : comparator,
      label: drugs.label(comparator),
      role: "comparator",
      drug: comparator,
      comparatorClass,
      ...phase,
    });
  else drop(["comparator_classes", "comparators"]);
  if (drugWords.length === 1 && !drugs.has(drug)) refuse("drugs", "is no drug of the Atlas.");
  return { arms, dropped };
}
