import type { ImportedStudy, ImportOutcome } from "../../lib/api.ts";
import { isReady, type PreviewedFile, requestOf, type StudyOfFile } from "./decisions.ts";

/** Studies sent at once: few enough that the bar moves, many enough that it moves on. */
const chunkSize = 10;

type Send = (studies: readonly ImportedStudy[]) => Promise<readonly ImportOutcome[]>;

/**
 * Sends every study that something was accepted of, a few at a time, and tells what became of each
 * as soon as it is known. Rejects where a chunk gets no answer; what went in before stays in.
 */
export async function applyAll(
  files: readonly PreviewedFile[],
  send: Send,
  onOutcomes: (outcomes: ReadonlyMap<string, ImportOutcome>, done: number) => void,
): Promise<void> {
  const ready = readyStudies(files);
  for (let start = 0; start < ready.length; start += chunkSize) {
    const chunk = ready.slice(start, start + chunkSize);
    const outcomes = await send(chunk.map(requestOf));
    onOutcomes(
      new Map(
        chunk.flatMap(({ id }, position) => {
          const outcome = outcomes[position];
          return outcome === undefined ? [] : [[id, outcome] as const];
        }),
      ),
      start + chunk.length,
    );
  }
}

export function readyStudies(files: readonly PreviewedFile[]): StudyOfFile[] {
  return files.flatMap(({ studies }) => studies.filter(isReady));
}

/** The files with what became of their studies. */
export function withOutcomes(
  files: readonly PreviewedFile[],
  outcomes: ReadonlyMap<string, ImportOutcome>,
  dryRun: boolean,
): PreviewedFile[] {
  return files.map((file) => ({
    ...file,
    studies: file.studies.map((one) => {
      const outcome = outcomes.get(one.id);
      return outcome === undefined ? one : { ...one, outcome: { ...outcome, dryRun } };
    }),
  }));
}
