import { type DocumentPath, valueAt } from "../document-path.ts";
import { useDraftStore, useDraftValue, useProblemsAt } from "../editor.ts";
import { fieldLabel } from "../../../ui/field-label.ts";
import { pathWords } from "../path-words.ts";
import { placeId } from "../places/place-id.ts";

/** What every field takes: where its value stands and, where the name does not say it, its label. */
export interface FieldProps {
  readonly path: DocumentPath;
  readonly label?: string;
  readonly note?: string;
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  /** What is wrong with the value; undefined where nothing is, or where nothing stands yet. */
  readonly problem: string | undefined;
  /** Whether a record cannot be published while nothing stands here. */
  readonly needed: boolean;
  readonly put: (value: unknown) => void;
}

export function useField({ path, label }: FieldProps): Field {
  const store = useDraftStore();
  const value = useDraftValue(path);
  const problems = useProblemsAt(path);
  const empty = value === undefined;
  return {
    id: placeId(path),
    label: label ?? fieldLabel(String(path.at(-1))),
    value,
    problem:
      empty || problems.length === 0
        ? undefined
        : problems.map(({ message }) => message).join("; "),
    needed: empty && problems.length > 0,
    put: (next) => {
      const { document } = store.state();
      const missing = [...path.slice(0, -1), "missing", path.at(-1) ?? ""];
      const explained = next !== undefined && valueAt(document, missing) !== undefined;
      store.actions.changeAll(
        // A number that is given is not missing any more.
        [{ path, value: next }, ...(explained ? [{ path: missing, value: undefined }] : [])],
        pathWords(path, document),
      );
    },
  };
}

/** The line under a label: what the field holds, and that it is still needed. */
export function fieldNote(note: string | undefined, needed: boolean): string | undefined {
  if (!needed) return note;
  return note === undefined ? "Needed" : `Needed. ${note}`;
}

/** Notes stand below, so that fields of one row stand in one line. */
export const fieldOrder: ("label" | "input" | "description" | "error")[] = [
  "label",
  "input",
  "error",
  "description",
];
