import { describe, expect, test } from "vitest";
import { UndoHistory } from "./undo-history.ts";

const named = (title: string) => ({ key: "berman-2000", title });

describe("undo and redo", () => {
  test("take typing in one field back as one step, and do it again", () => {
    const history = new UndoHistory(named(""));
    history.step(named("K"), "Title", "title", 0);
    history.step(named("Ke"), "Title", "title", 300);
    history.step(named("Ket"), "Title", "title", 600);
    expect(history.undoes).toBe("Title");
    history.undo();
    expect(history.document).toEqual(named(""));
    expect(history.undoes).toBeNull();
    history.redo();
    expect(history.document).toEqual(named("Ket"));
  });

  test("part steps where the field changes or typing rests", () => {
    const history = new UndoHistory(named("a"));
    history.step(named("b"), "Title", "title", 0);
    history.step({ ...named("b"), journal: "x" }, "Journal", "journal", 100);
    history.step(named("c"), "Title", "title", 200);
    history.step(named("d"), "Title", "title", 9000);
    history.undo();
    expect(history.document).toEqual(named("c"));
    history.undo();
    expect(history.document).toEqual({ ...named("b"), journal: "x" });
    expect(history.undoes).toBe("Journal");
  });

  test("never join with a step that was taken back, and forget what could be done again", () => {
    const history = new UndoHistory(named("a"));
    history.step(named("b"), "Title", "title", 0);
    history.undo();
    history.step(named("c"), "Title", "title", 100);
    expect(history.redoes).toBeNull();
    history.undo();
    expect(history.document).toEqual(named("a"));
    history.undo();
    expect(history.document).toEqual(named("a"));
  });

  test("never join a whole new document with the typing around it", () => {
    const history = new UndoHistory(named("a"));
    history.step(named("b"), "Title", "title", 0);
    history.step(named("merged"), "Merged", null, 10);
    history.step(named("c"), "Title", "title", 20);
    history.undo();
    expect(history.document).toEqual(named("merged"));
    history.undo();
    expect(history.document).toEqual(named("b"));
  });
});
