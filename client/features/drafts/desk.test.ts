import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DraftDocument } from "#domain/study/draft.ts";
import { openDesk } from "./desk.ts";
import type { KeptWork } from "./kept-work.ts";

const time = "2026-11-21T14:03:12.000Z";
const document: DraftDocument = { key: "berman-2000", title: "Effects", year: 2000 };
const draft = {
  key: "berman-2000",
  counter: 3,
  document,
  author: "Ben",
  time,
  base: null,
  published: null,
  publishedNumber: null,
  problems: [{ check: "key-unique", level: "error", at: "key", message: "taken" }],
} as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function desk(work: KeptWork | null) {
  const sent: { counter: number; document: DraftDocument; base?: number }[] = [];
  const opened = openDesk(draft, work, {
    me: "Ada",
    kept: { read: () => work, write: () => true, forget: () => undefined },
    save: async (asked, found) => {
      sent.push(asked);
      found([]);
      return { kind: "saved", counter: asked.counter + 1, time };
    },
  });
  return { ...opened, sent };
}

describe("a draft on the desk", () => {
  test("saves what is typed and shows what only the server finds until it is put right", async () => {
    const { store, autosave, sent } = desk(null);
    expect(store.state().problems.at(-1)?.message).toBe("taken");
    store.actions.change(["year"], 2001, "Year");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([{ counter: 3, document: { ...document, year: 2001 } }]);
    expect(autosave.unsaved).toBe(false);
    expect(store.state().problems.some(({ message }) => message === "taken")).toBe(false);
    store.actions.undo();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.at(-1)).toEqual({ counter: 4, document });
  });

  test("goes on with kept work where nobody saved since, and it can be undone", async () => {
    const typed = { ...document, year: 2001 };
    const { store, sent } = desk({ counter: 3, base: document, document: typed, time });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([{ counter: 3, document: typed }]);
    store.actions.undo();
    expect(store.state().document).toEqual(document);
  });

  test("merges kept work with what was saved since, and asks where both touched one field", async () => {
    const old = { ...document, title: "Effect" };
    const merged = desk({ counter: 2, base: old, document: { ...old, year: 2001 }, time });
    await vi.advanceTimersByTimeAsync(1000);
    expect(merged.sent).toEqual([{ counter: 3, document: { ...document, year: 2001 } }]);

    const asked = desk({ counter: 2, base: old, document: { ...old, title: "Mine" }, time });
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked.sent).toEqual([]);
    expect(asked.autosave.state().kind).toBe("conflict");
  });

  test("asks rather than overwrites where the counter is the same by chance", async () => {
    const other = { ...document, title: "Another draft" };
    const { autosave, sent } = desk({
      counter: 3,
      base: other,
      document: { ...other, title: "Mine" },
      time,
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([]);
    expect(autosave.state().kind).toBe("conflict");
  });

  test("says once on which published version the draft now stands", async () => {
    const { store, sent, baseOn } = desk(null);
    baseOn(7);
    store.actions.change(["year"], 2001, "Year");
    await vi.advanceTimersByTimeAsync(1000);
    store.actions.change(["year"], 2002, "Year");
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ base }) => base)).toEqual([7, undefined]);
  });
});
