import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { bases, sourceKinds } from "#domain/vocabulary/provenance-terms.ts";
import { analysisSets, crossoverPeriods } from "#domain/vocabulary/result-terms.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import { armRoles } from "#domain/vocabulary/study-terms.ts";
import { criterionIn } from "../criterion-words.ts";
import type { Table, TableRow } from "../table/read-table.ts";
import type { SourceProblem, SourceReading, SuggestedStudy } from "../suggestion.ts";
import { cellReader, type CellReader, doseIn, given } from "./cells.ts";

interface ArmLine {
  readonly row: number;
  readonly cells: CellReader;
  readonly arm: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly result: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** Counts of people in arms, as the tables behind rates and harms give them. */
export function readArms(table: Table, file: string): SourceReading {
  const problems: SourceProblem[] = [...table.problems];
  const groups = new Map<string, { lines: ArmLine[]; refused: SourceProblem[] }>();
  for (const line of table.rows) {
    const key = line.cells["study"] ?? "";
    const group = groups.get(key) ?? { lines: [], refused: [] };
    groups.set(key, group);
    const read = lineOf(line);
    if ("refused" in read) group.refused.push(...read.refused);
    else group.lines.push(read);
  }
  const studies: SuggestedStudy[] = [];
  for (const [key, { lines, refused }] of groups)
    if (lines.length === 0) problems.push(...refused);
    else studies.push(studyOf(key, lines, refused, file));
  return { studies, problems };
}

function lineOf(line: TableRow): ArmLine | { readonly refused: readonly SourceProblem[] } {
  const cells = cellReader(line);
  const { text, count, number, refuse, idIn } = cells;
  const [study, id, result] = [text("study"), text("arm"), text("result")];
  const events = count("events");
  const n = count("n");
  const hours = number("hours");
  if (study === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(study))
    refuse("study", "is no key of a study.");
  if (id === undefined) refuse("arm", "is empty.");
  if (result === undefined) refuse("result", "is empty.");
  if (events !== undefined && n !== undefined && events > n)
    refuse("events", `is more than n ${n}.`);
  if (hours !== undefined && hours < 0) refuse("hours", "is below 0.");
  const outcome = outcomeOf(text("harm"), result);
  if (result !== undefined && outcome === undefined)
    refuse("result", "names no outcome of the Atlas.");
  if (
    cells.problems.length > 0 ||
    id === undefined ||
    result === undefined ||
    outcome === undefined
  )
    return { refused: cells.problems };
  const words = text("criterion");
  const criterion = words === undefined ? undefined : criterionIn(words);
  // What is counted over a phase stands at the hour at which the phase ends.
  const period = outcomes.get(outcome).time === "phase";
  const absent = given({
    events: events === undefined ? "not-extracted" : undefined,
    n: n === undefined ? "not-extracted" : undefined,
    hours: hours === undefined && !period ? "not-extracted" : undefined,
  });
  const caution = text("caution");
  return {
    row: line.row,
    cells,
    arm: {
      id,
      label: text("arm_label") ?? id,
      ...given({
        role: idIn("role", armRoles),
        drug: idIn("drug", drugs),
        route: idIn("route", routes),
        dose: doseIn(text("dose")),
        doseBand: idIn("dose_band", doseBands),
        comparatorClass: idIn("comparator_class", comparatorClasses),
      }),
    },
    result: {
      kind: "binary",
      id: result,
      outcome,
      arm: id,
      ...given({
        events,
        n,
        percent: events === undefined ? number("percent") : undefined,
        scale: idIn("scale", scales),
        criterion,
        definition: text("definition") ?? (criterion === undefined ? words : undefined),
        ...(period ? { toHours: hours } : { hours }),
        caution: caution === undefined ? undefined : { use: "careful", text: caution },
        analysisSet: idIn("analysis_set", analysisSets),
        period: idIn("crossover_period", crossoverPeriods),
        missing: Object.keys(absent).length === 0 ? undefined : absent,
      }),
      timeLabel:
        hours === undefined ? "over the study" : period ? `up to ${hours} h` : `${hours} h`,
      timing: period ? "period" : "point",
      provenance: provenanceOf(cells, line.row),
    },
  };
}

/** A harm has a column; of every other table the result's id begins with its outcome. */
function outcomeOf(harm: string | undefined, result: string | undefined): OutcomeId | undefined {
  if (harm !== undefined) return outcomes.has(harm) ? harm : undefined;
  const fitting = outcomes.ids.filter(
    (id) => result === id || result?.startsWith(`${id}-`) === true,
  );
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

function provenanceOf({ idIn }: CellReader, row: number) {
  const basis = idIn("basis", bases) ?? "unverified";
  return {
    report: "atlas-export",
    locator: `row ${row}, columns events, n`,
    basis,
    ...(basis === "derived"
      ? { derivation: "derived as the table says, which does not tell how" }
      : {}),
    ...(basis === "unverified"
      ? {}
      : { sourceKind: idIn("source_kind", sourceKinds) ?? "secondary" }),
  };
}

function studyOf(
  key: string,
  lines: readonly ArmLine[],
  refused: readonly SourceProblem[],
  file: string,
): SuggestedStudy {
  const [first] = lines;
  const name = first?.cells.text("name");
  const problems = [...refused, ...lines.flatMap(({ cells }) => cells.problems)];
  const arms = new Map(lines.map(({ arm }) => [arm.id, arm]));
  const results = new Map<string, ArmLine["result"]>();
  for (const { row, result } of lines) {
    const before = results.get(result.id);
    if (before === undefined) results.set(result.id, result);
    else if (before["events"] !== result["events"] || before["n"] !== result["n"])
      problems.push({
        row,
        field: "result",
        value: result.id,
        message: `result "${result.id}" stands more than once with different numbers; the first goes in.`,
      });
  }
  const standsFor = first?.cells.text("stands_for");
  return {
    rows: lines.map(({ row }) => row),
    document: {
      key,
      ...given({ short: name, year: first?.cells.number("year") }),
      reports: [
        {
          id: "atlas-export",
          kind: "secondary",
          citation: `Table ${file} of the Ketamine Evidence Atlas.`,
        },
      ],
      design: {},
      population: given({ indication: first?.cells.idIn("indication", indications) }),
      arms: [...arms.values()],
      results: [...results.values()],
    },
    read: {},
    dropped: standsFor === undefined ? {} : { stands_for: standsFor },
    problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}
