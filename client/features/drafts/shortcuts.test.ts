import { describe, expect, test } from "vitest";
import { commandOf } from "./shortcuts.ts";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("keys of the form", () => {
  test("undo, redo and save with either system's key", () => {
    expect(commandOf({ ...none, key: "z", ctrlKey: true })).toBe("undo");
    expect(commandOf({ ...none, key: "Z", metaKey: true, shiftKey: true })).toBe("redo");
    expect(commandOf({ ...none, key: "y", ctrlKey: true })).toBe("redo");
    expect(commandOf({ ...none, key: "s", metaKey: true })).toBe("save");
  });

  test("lead to problems and parts", () => {
    expect(commandOf({ ...none, key: "F8" })).toBe("next-problem");
    expect(commandOf({ ...none, key: "F8", shiftKey: true })).toBe("previous-problem");
    expect(commandOf({ ...none, key: "PageDown", altKey: true })).toBe("next-part");
  });

  test("are left to typing otherwise", () => {
    expect(commandOf({ ...none, key: "z" })).toBeNull();
    // AltGr on many keyboards.
    expect(commandOf({ ...none, key: "s", ctrlKey: true, altKey: true })).toBeNull();
    expect(commandOf({ ...none, key: "PageDown" })).toBeNull();
  });
});
