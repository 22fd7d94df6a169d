import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DraftDocument } from "#domain/study/draft.ts";
import { Autosave, type SaveAnswer } from "./autosave.ts";
import type { KeptWork } from "./kept-work.ts";
import { saveWords } from "./save-state.ts";

const time = "2026-11-21T14:03:12.000Z";
const first: DraftDocument = { key: "berman-2000", title: "Effects", year: 2000 };
const typed: DraftDocument = { ...first, title: "Effects of ketamine" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A form with its browser and a server that answers as told, in turn. */
function form(...answers: (SaveAnswer | Promise<SaveAnswer>)[]) {
  const sent: { counter: number; document: DraftDocument }[] = [];
  let shelf: KeptWork | null = null;
  let shown = first;
  const autosave: Autosave = new Autosave(
    {
      save: async (counter, document) => {
        sent.push({ counter, document });
        return answers[sent.length - 1] ?? saved(counter + 1);
      },
      kept: {
        read: () => shelf,
        write: (work) => {
          shelf = work;
          return true;
        },
        forget: () => {
          shelf = null;
        },
      },
      adopt: (document) => {
        shown = document;
      },
      now: () => new Date(time),
    },
    { counter: 1, document: first, time },
  );
  return { autosave, sent, kept: () => shelf, shown: () => shown };
}

const saved = (counter: number): SaveAnswer => ({ kind: "saved", counter, time });
const failed = (words: string, passing = true, signedOut = false): SaveAnswer => ({
  kind: "failed",
  failure: { message: words, passing, signedOut },
});
const theirs = (document: DraftDocument): SaveAnswer => ({
  kind: "conflict",
  theirs: { counter: 5, document, author: "ben@example.org", time },
});
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("saving by itself", () => {
  test("waits until nobody types, then sends the last state once and says when", async () => {
    const { autosave, sent, kept } = form();
    autosave.changed({ ...first, title: "E" });
    expect(saveWords(autosave.state())).toBe("Not saved yet");
    await wait(500);
    autosave.changed(typed);
    await wait(500);
    expect(sent).toEqual([]);
    await wait(400);
    expect(sent).toEqual([{ counter: 1, document: typed }]);
    expect(saveWords(autosave.state())).toMatch(/^Saved \d\d:03:12$/);
    expect(autosave.unsaved).toBe(false);
    expect(kept()).toBeNull();
  });

  test("does not wait for ever for a pause", async () => {
    const { autosave, sent } = form();
    for (let year = 1000; year < 1030; year += 1) {
      autosave.changed({ ...first, year });
      await wait(400);
    }
    expect(sent).toHaveLength(1);
  });

  test("sends on the counter the last save gave, and what was typed meanwhile goes after it", async () => {
    let answer: (given: SaveAnswer) => void = () => undefined;
    const slow = new Promise<SaveAnswer>((resolve) => {
      answer = resolve;
    });
    const { autosave, sent, kept } = form(slow);
    autosave.changed(typed);
    await wait(800);
    expect(saveWords(autosave.state())).toBe("Saving…");
    const more = { ...typed, year: 2001 };
    autosave.changed(more);
    await wait(2000);
    expect(sent).toHaveLength(1);
    expect(kept()?.document).toEqual(typed);
    answer(saved(2));
    await wait(800);
    expect(sent[1]).toEqual({ counter: 2, document: more });
    expect(autosave.unsaved).toBe(false);
  });

  test("keeps in the browser what did not come through, and tries again", async () => {
    const { autosave, sent, kept } = form(failed("the server did not answer"));
    autosave.changed(typed);
    await wait(800);
    expect(saveWords(autosave.state())).toBe(
      "Not saved: the server did not answer, kept in this browser",
    );
    expect(kept()).toEqual({ counter: 1, base: first, document: typed, time });
    await wait(10_000);
    expect(sent).toHaveLength(2);
    expect(autosave.state().kind).toBe("saved");
    expect(kept()).toBeNull();
  });

  test("waits for a sign-in where the session has ended, and keeps what is typed meanwhile", async () => {
    const { autosave, sent, kept } = form(
      failed("you are signed out", false, true),
      failed("you are signed out", false, true),
    );
    autosave.changed(typed);
    await wait(60_000);
    expect(sent).toHaveLength(1);
    const more = { ...typed, year: 2001 };
    autosave.changed(more);
    await wait(800);
    expect(kept()?.document).toEqual(more);
    await autosave.saveNow();
    expect(autosave.state().kind).toBe("saved");
    expect(sent.at(-1)?.document).toEqual(more);
  });
});

describe("a save that somebody else was faster than", () => {
  test("goes through with both people's changes where they touch different fields", async () => {
    const { autosave, sent, shown } = form(theirs({ ...first, year: 2001 }));
    autosave.changed(typed);
    await wait(801);
    expect(shown()).toEqual({ ...typed, year: 2001 });
    expect(sent.at(-1)).toEqual({ counter: 5, document: { ...typed, year: 2001 } });
    expect(saveWords(autosave.state())).toMatch(/, with 1 change of ben@example.org$/);
  });

  test("waits for an answer where both changed one field, and loses neither", async () => {
    const { autosave, sent, kept, shown } = form(theirs({ ...first, title: "Their title" }));
    autosave.changed(typed);
    await wait(5000);
    expect(sent).toHaveLength(1);
    expect(autosave.state().kind).toBe("conflict");
    expect(kept()?.document).toEqual(typed);
    expect(autosave.settle(new Map())).toBe(false);

    const more = { ...typed, year: 2001 };
    autosave.changed(more);
    await wait(5000);
    expect(sent).toHaveLength(1);
    expect(kept()?.document).toEqual(more);

    expect(autosave.settle(new Map([["title", "both"]]))).toBe(true);
    await wait(1);
    const agreed = { ...more, title: "Their title / Effects of ketamine" };
    expect(shown()).toEqual(agreed);
    expect(sent.at(-1)).toEqual({ counter: 5, document: agreed });
    expect(autosave.unsaved).toBe(false);
    expect(kept()).toBeNull();
  });
});
