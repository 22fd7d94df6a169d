import type { SourceFile, SourceProblem, SourceReading, SuggestedStudy } from "../suggestion.ts";
import { armIdOf, armsOf } from "./arms.ts";
import { refusalsOf } from "./check-row.ts";
import { collectResults } from "./collect.ts";
import { droppedColumns } from "./columns.ts";
import { type MetapsyFile, type MetapsyRow, readMetapsy } from "./raw.ts";
import { dataSetReport, reportsOf } from "./reports.ts";
import { resultsOf } from "./results.ts";
import { ratingsOf } from "./risk-of-bias.ts";
import { distinctText, partsOf } from "./study-parts.ts";
import { countsFromLastDose } from "./times.ts";
import { simple } from "./words.ts";

/** Every study of a file, each once, whatever number of rows it has. */
export function mapMetapsy(file: SourceFile): SourceReading {
  const citation = `Data set ${file.name} in the Metapsy data standard.`;
  return studiesOf(readMetapsy(file.text), { name: file.name, citation });
}

/** The file as a document that numbers are found in. */
interface DataSet {
  readonly name: string;
  readonly citation: string;
}

/** The same from rows that were read already. */
export function studiesOf(read: MetapsyFile, file: DataSet): SourceReading {
  const checked = read.rows.map((row) => ({ row, refusals: refusalsFor(row) }));
  const groups = new Map<string, typeof checked>();
  for (const one of checked) {
    const study = one.row.text.key ?? one.row.text.study ?? "";
    groups.set(study, [...(groups.get(study) ?? []), one]);
  }
  const studies: SuggestedStudy[] = [];
  const problems: SourceProblem[] = [...read.problems];
  for (const some of groups.values()) {
    const good = some.filter(({ refusals }) => refusals.length === 0).map(({ row }) => row);
    const refused = some.flatMap(({ refusals }) => refusals);
    if (good.length === 0) problems.push(...refused);
    else studies.push(studyOf(good, refused, countsFromLastDose(read.columns), file));
  }
  return { studies, problems };
}

function refusalsFor(row: MetapsyRow): SourceProblem[] {
  if (row.refused) return [...row.problems];
  const { text } = row;
  const empty = (["study", "condition_arm1", "condition_arm2", "outcome_type"] as const).filter(
    (name) => text[name] === undefined,
  );
  if (empty.length > 0)
    return [
      {
        row: row.row,
        field: empty.join(", "),
        value: null,
        message: `${empty.join(", ")} is empty.`,
      },
    ];
  if (armIdOf(row, "arm1") === armIdOf(row, "arm2"))
    return [
      {
        row: row.row,
        field: "multi_arm1, multi_arm2",
        value: null,
        message: `Both arms are "${text.condition_arm1}" and multi_arm1 and multi_arm2 do not tell them apart.`,
      },
    ];
  return refusalsOf(row);
}

function studyOf(
  rows: readonly MetapsyRow[],
  refused: readonly SourceProblem[],
  fromLastDose: boolean,
  file: DataSet,
): SuggestedStudy {
  const [first] = rows;
  const study = first?.text.study ?? "";
  const arms = armsOf(rows);
  const parts = partsOf(rows);
  const reports = reportsOf(rows, study, file.citation);
  const ratings = ratingsOf(rows, file.name);
  const readings = rows.map((row) => resultsOf(row, fromLastDose));
  const results = collectResults(
    readings.flatMap((one) => one.results),
    dataSetReport,
  );
  const year = yearOf(rows, study);
  return {
    rows: rows.map(({ row }) => row),
    document: {
      key: keyOf(first?.text.key ?? study),
      ...reports.names,
      ...(year.value === undefined ? { missing: { year: "not-extracted" } } : { year: year.value }),
      reports: [...reports.reports],
      design: parts.design,
      population: parts.population,
      arms: [...arms.arms],
      results: [...results.results],
      ...(ratings.riskOfBias.length === 0 ? {} : { riskOfBias: [...ratings.riskOfBias] }),
      ...fundingOf(rows),
    },
    read: {
      ...reports.read,
      ...parts.read,
      ...arms.read,
      ...results.read,
      ...ratings.read,
      ...year.read,
    },
    dropped: { ...parts.dropped, ...ratings.dropped, ...otherCells(rows) },
    problems: [
      ...refused,
      ...rows.flatMap((row) => row.problems),
      ...reports.problems,
      ...parts.problems,
      ...arms.problems,
      ...readings.flatMap((one) => one.problems),
      ...results.problems,
      ...ratings.problems,
      ...year.problems,
    ].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

function keyOf(name: string): string {
  const plain = simple(name);
  return plain === "" ? "study" : plain;
}

function yearOf(rows: readonly MetapsyRow[], study: string) {
  const years = [...new Set(rows.flatMap(({ number }) => number.year ?? []))];
  const named = /(?:19|20)\d{2}/.exec(study)?.[0];
  const [value = named === undefined ? undefined : Number(named), ...others] = years;
  const problems: SourceProblem[] = others.map((other) => ({
    row: rows.find(({ number }) => number.year === other)?.row ?? null,
    field: "year",
    value: String(other),
    message: `year ${other} differs from ${value} in other rows of ${study}; ${value} goes in.`,
  }));
  const read = value === undefined ? {} : { year: years.length > 0 ? `year ${value}` : "study" };
  return { value, read, problems };
}

function fundingOf(rows: readonly MetapsyRow[]) {
  const classes = distinctText(rows, "funding_class");
  return classes.length === 1 ? { funding: { class: classes[0] } } : {};
}

/** Cells no field takes. The calculated columns of the standard are made again, not kept. */
function otherCells(rows: readonly MetapsyRow[]): Record<string, string> {
  const calculated: ReadonlySet<string> = new Set(
    droppedColumns.filter((name) => name.startsWith(".")),
  );
  const cells = new Map<string, Set<string>>();
  for (const { other } of rows)
    for (const [name, cell] of Object.entries(other))
      if (!calculated.has(name)) cells.set(name, (cells.get(name) ?? new Set()).add(cell));
  return Object.fromEntries(
    [...cells].map(([name, values]) => [name, shortened([...values].join("; "))]),
  );
}

function shortened(words: string): string {
  return words.length > 200 ? `${words.slice(0, 200)} …` : words;
}
