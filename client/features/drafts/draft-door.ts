import type { DraftDocument } from "#domain/study/draft.ts";
import { draftsApi, extractionsApi } from "../../lib/api.ts";

/** Where a draft is saved, handed over and thrown away, and what that is called. */
export interface DraftDoor {
  /** Names the draft among those whose unsaved work this browser keeps. */
  readonly kept: string;
  readonly save: (asked: {
    readonly counter: number;
    readonly document: DraftDocument;
    readonly base?: number;
  }) => ReturnType<typeof draftsApi.save>;
  readonly submit: (counter: number, message: string) => Promise<unknown>;
  readonly discard: (counter: number) => Promise<unknown>;
  readonly words: {
    readonly title: string;
    /** What happens once nothing stands in the way. */
    readonly next: string;
    readonly message: string;
    readonly discard: string;
    readonly reallyDiscard: string;
  };
}

/** The draft of a study that a reviewer publishes. */
export function mainDoor(key: string): DraftDoor {
  return {
    kept: key,
    save: (asked) => draftsApi.save(key, asked),
    submit: (counter, message) => draftsApi.submit(key, counter, message),
    discard: (counter) => draftsApi.discard(key, counter),
    words: {
      title: "Hand over for review",
      next: "A reviewer who did not write in it publishes the draft or returns it with a message.",
      message: "Message to the reviewer",
      discard: "Throw the draft away",
      reallyDiscard: "Really throw the draft away?",
    },
  };
}

/** One's own second extraction of a study. */
export function secondDoor(key: string): DraftDoor {
  return {
    kept: `${key}/second`,
    save: (asked) => extractionsApi.save(key, asked),
    submit: (counter, message) => extractionsApi.submit(key, counter, message),
    discard: (counter) => extractionsApi.giveUp(key, counter),
    words: {
      title: "Hand over the second extraction",
      next: "Both extractions are compared then and can be read; yours cannot be changed any more.",
      message: "Message to whoever joins the two",
      discard: "Give it up",
      reallyDiscard: "Really leave it to somebody else?",
    },
  };
}
