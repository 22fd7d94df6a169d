import { plural } from "../../ui/number-format.ts";
import type { Theirs } from "./autosave.ts";

/** Why a save did not come through. */
export interface SaveFailure {
  /** A sentence without its full stop: "the server did not answer". */
  readonly message: string;
  /** Whether it may come through by itself later. */
  readonly passing: boolean;
  /** Whether nobody is signed in any more. */
  readonly signedOut: boolean;
}

interface Merged {
  readonly author: string;
  readonly taken: number;
}

export type SaveState =
  | { readonly kind: "saved"; readonly time: string; readonly merged?: Merged }
  | { readonly kind: "changed"; readonly merged?: Merged }
  | { readonly kind: "saving"; readonly merged?: Merged }
  /** `kept` is false where even the browser would not keep it. */
  | { readonly kind: "failed"; readonly failure: SaveFailure; readonly kept: boolean }
  | { readonly kind: "conflict"; readonly theirs: Theirs };

export function savedState(time: string): SaveState {
  return { kind: "saved", time };
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** "14:03:12", in the time zone of whoever looks. */
export function clockText(iso: string): string {
  return clock.format(new Date(iso));
}

/** The state in words: "Saved 14:03:12". */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return `Saved ${clockText(state.time)}${mergedWords(state.merged)}`;
    case "changed":
      return "Not saved yet";
    case "saving":
      return "Saving…";
    case "failed":
      return `Not saved: ${state.failure.message}, ${state.kept ? "kept in this browser" : "and this browser refuses to keep it: leave this page open"}`;
    case "conflict":
      return `Not saved: ${state.theirs.author} saved at ${clockText(state.theirs.time)}, kept in this browser until you choose`;
  }
}

function mergedWords(merged: Merged | undefined): string {
  if (merged === undefined) return "";
  return `, with ${plural(merged.taken, "change")} of ${merged.author}`;
}
