import { studiesOf } from "../metapsy-csv/map.ts";
import { type MetapsyRow, readMetapsy } from "../metapsy-csv/raw.ts";
import type { SourceFile, SourceProblem, SourceReading } from "../suggestion.ts";
import { readArms } from "./arms.ts";
import { readAtlas } from "./raw.ts";
import { readStudies } from "./studies.ts";

/** Takes in a table that the Atlas wrote: what an importer can use of it, nothing it cannot know. */
export function mapAtlasCsv(file: SourceFile): SourceReading {
  const { kind, table } = readAtlas(file.text);
  if (kind === "studies") return readStudies(table, file.name);
  return kind === "arms" ? readArms(table, file.name) : readForest(file);
}

/** The studies behind a pooled effect stand under Metapsy's names, with the Atlas's own beside. */
function readForest({ name, text }: SourceFile): SourceReading {
  const read = readMetapsy(text);
  const withNumbers = read.rows.filter(({ text: cells }) => cells.condition_arm1 !== undefined);
  const without = read.rows.length - withNumbers.length;
  const joined = withNumbers.filter(isJoined);
  const reading = studiesOf(
    { ...read, rows: withNumbers.filter((row) => !isJoined(row)) },
    { name, citation: `Table ${name} of the Ketamine Evidence Atlas.` },
  );
  return {
    studies: reading.studies,
    problems: [
      ...(without === 0 ? [] : [withoutNumbers(without)]),
      ...joined.map(joinedProblem),
      ...reading.problems,
    ],
  };
}

/** A side of several arms gives their sum, which is the number of none of them. */
function isJoined({ text }: MetapsyRow): boolean {
  const sides = [text.name_arm1, text.name_arm2, text.condition_arm1, text.condition_arm2];
  return sides.some((words) => words?.includes("|"));
}

function joinedProblem({ row, text }: MetapsyRow): SourceProblem {
  const value = [text.name_arm1, text.name_arm2].find((words) => words?.includes("|")) ?? null;
  return {
    row,
    field: "name_arm1, name_arm2",
    value,
    message: `This row adds several arms together (${value}); their own numbers are not in the table.`,
  };
}

function withoutNumbers(count: number): SourceProblem {
  return {
    row: null,
    field: "status",
    value: null,
    message: `${count} ${count === 1 ? "line is a study" : "lines are studies"} that the answer left out; they have no numbers to take in.`,
  };
}
