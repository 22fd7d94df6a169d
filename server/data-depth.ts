import { project } from "./db/project.ts";
import { readDataFiles } from "./db/data-files.ts";
import { depthAnswerOf } from "./evidence/depth/answer.ts";
import { makeSnapshot } from "./evidence/snapshot.ts";

/** The depth of a data folder as lines: a table of topics and windows, then what each trial lacks. */
export async function printDepth(folder: string): Promise<string> {
  const { records } = await readDataFiles(folder);
  const { topics } = depthAnswerOf(makeSnapshot(project(records), "files", ""));
  return topics
    .flatMap(({ label, windows }) => [
      label,
      ...windows.flatMap((cell) => [
        `  ${cell.label}: ${cell.answering.length} of ${cell.could} trials answer`,
        ...cell.lacking.map(({ key, reason }) => `    ${key}: ${reason}`),
      ]),
    ])
    .join("\n");
}
