import type { DraftProblem } from "#domain/study/check-draft.ts";
import { type DraftDocument, draftDocument } from "#domain/study/draft.ts";
import { isObject } from "#domain/study/same-value.ts";
import { ApiError, type Conflict, draftsApi } from "../../lib/api.ts";
import type { SaveAnswer, Theirs } from "./autosave.ts";
import type { SaveFailure } from "./save-state.ts";

/** Sends a draft and puts whatever comes back, or does not, into the words of the autosave. */
export async function saveDraft(
  key: string,
  asked: { readonly counter: number; readonly document: DraftDocument; readonly base?: number },
  found: (problems: readonly DraftProblem[]) => void,
): Promise<SaveAnswer> {
  try {
    const { counter, time, problems } = await draftsApi.save(key, asked);
    found(problems);
    return { kind: "saved", counter, time };
  } catch (error) {
    const theirs = theirsOf(error);
    return theirs === null
      ? { kind: "failed", failure: failureOf(error) }
      : { kind: "conflict", theirs };
  }
}

/** What somebody else saved, where that is why a save was refused. */
function theirsOf(error: unknown): Theirs | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null;
  const value: unknown = error.details[0]?.value;
  return isConflict(value) ? value : null;
}

function isConflict(value: unknown): value is Conflict {
  return (
    isObject(value) &&
    typeof value["counter"] === "number" &&
    typeof value["author"] === "string" &&
    typeof value["time"] === "string" &&
    draftDocument.safeParse(value["document"]).success
  );
}

function failureOf(error: unknown): SaveFailure {
  if (!(error instanceof ApiError))
    return { message: "something went wrong", passing: true, signedOut: false };
  if (error.status === 401)
    return { message: "you are signed out", passing: false, signedOut: true };
  const words = error.message.replace(/\.$/, "");
  return {
    message: words.charAt(0).toLowerCase() + words.slice(1),
    passing: error.passing,
    signedOut: false,
  };
}
