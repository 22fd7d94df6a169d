import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, importApi, type PreviewAnswer } from "../../lib/api.ts";
import { applyAll, readyStudies, withOutcomes } from "./apply-import.ts";
import { fileOf, type PreviewedFile, type StudyOfFile } from "./decisions.ts";
import { readFile } from "./read-file.ts";
import type { RecordId } from "./record-id.ts";

/** Something that takes its time, told by what it is about and how far it has come. */
export interface Running {
  readonly words: string;
  /** 0 to 1; null where nobody can know. */
  readonly share: number | null;
}

export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** Everything the import page holds: files, decisions about them, and what is under way. */
export function useImport() {
  const [files, setFiles] = useState<readonly PreviewedFile[]>([]);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [running, setRunning] = useState<Running | null>(null);
  const [signedOut, setSignedOut] = useState(false);

  const queryClient = useQueryClient();

  const fail = (name: string, failure: unknown): void => {
    if (failure instanceof ApiError && failure.status === 401) setSignedOut(true);
    const message = failure instanceof Error ? failure.message : "Something went wrong.";
    setFailures((before) => [...before, { name, message }]);
  };
  const add = (name: string, answer: PreviewAnswer): void =>
    setFiles((before) => [...before, fileOf(crypto.randomUUID(), name, answer)]);

  return {
    files,
    failures,
    running,
    signedOut,
    takeFiles: async (chosen: readonly File[]): Promise<void> => {
      setFailures([]);
      for (const [position, file] of chosen.entries()) {
        const which = chosen.length === 1 ? "" : ` (${position + 1} of ${chosen.length})`;
        try {
          const text = await readFile(file, (share) =>
            setRunning({ words: `Reading ${file.name}${which}`, share }),
          );
          setRunning({ words: `Comparing ${file.name}${which} with what is there`, share: null });
          add(file.name, await importApi.preview({ name: file.name, text }));
        } catch (failure) {
          fail(file.name, failure);
        }
      }
      setRunning(null);
    },
    fetchRecord: async (record: RecordId): Promise<void> => {
      setFailures([]);
      setRunning({ words: `Fetching ${record.id}`, share: null });
      try {
        add(record.id, await importApi.fetch(record));
      } catch (failure) {
        fail(record.id, failure);
      }
      setRunning(null);
    },
    takeAway: (id: string) => setFiles((before) => before.filter((file) => file.id !== id)),
    change: (id: string, changed: (study: StudyOfFile) => StudyOfFile) =>
      setFiles((before) =>
        before.map((file) =>
          file.studies.some((study) => study.id === id)
            ? {
                ...file,
                studies: file.studies.map((study) => (study.id === id ? changed(study) : study)),
              }
            : file,
        ),
      ),
    changeAll: (changed: (study: StudyOfFile) => StudyOfFile) =>
      setFiles((before) => before.map((file) => ({ ...file, studies: file.studies.map(changed) }))),
    apply: async (dryRun: boolean): Promise<void> => {
      setFailures([]);
      const all = readyStudies(files).length;
      const words = dryRun ? "Trying the import" : "Importing";
      setRunning({ words, share: 0 });
      try {
        await applyAll(
          files,
          async (studies) => (await importApi.apply({ dryRun, studies: [...studies] })).studies,
          (outcomes, done) => {
            setFiles((before) => withOutcomes(before, outcomes, dryRun));
            setRunning({ words, share: done / all });
          },
        );
      } catch (failure) {
        fail(words, failure);
      }
      // The work queue holds more now.
      if (!dryRun) void queryClient.invalidateQueries({ queryKey: ["drafts"] });
      setRunning(null);
    },
    signedInAgain: () => {
      setSignedOut(false);
      setFailures([]);
    },
  };
}
