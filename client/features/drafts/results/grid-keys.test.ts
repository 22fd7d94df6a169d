import { expect, test } from "vitest";
import { keyStep } from "./grid-keys.ts";

const size = { rows: 3, columns: 2 };
const press = (key: string, held: "ctrlKey" | "metaKey" | "altKey" | null = null) =>
  keyStep(
    { key, ctrlKey: held === "ctrlKey", metaKey: held === "metaKey", altKey: held === "altKey" },
    { row: 1, column: 0 },
    size,
  );

test("arrows move and stop at the edges", () => {
  expect(press("ArrowDown")).toEqual({ do: "go", spot: { row: 2, column: 0 } });
  expect(press("ArrowLeft")).toEqual({ do: "go", spot: { row: 1, column: 0 } });
  expect(press("End")).toEqual({ do: "go", spot: { row: 1, column: 1 } });
  expect(press("Home", "ctrlKey")).toEqual({ do: "go", spot: { row: 0, column: 0 } });
});

test("a character begins to type, Enter keeps what stands there", () => {
  expect(press("1")).toEqual({ do: "edit", text: "1" });
  expect(press("N")).toEqual({ do: "edit", text: "N" });
  expect(press("Enter")).toEqual({ do: "edit", text: null });
  expect(press("Delete")).toEqual({ do: "erase" });
});

test("signs of other keyboards begin to type, too", () => {
  const held = { key: "±", ctrlKey: true, metaKey: false, altKey: true };
  expect(keyStep(held, { row: 1, column: 0 }, size)).toEqual({ do: "edit", text: "±" });
  expect(press("–", "altKey")).toEqual({ do: "edit", text: "–" });
  expect(press("x", "altKey")).toBeNull();
});

test("Ctrl+D copies the source; other keys with Ctrl stay the browser's", () => {
  expect(press("d", "ctrlKey")).toEqual({ do: "copy-source" });
  expect(press("D", "metaKey")).toEqual({ do: "copy-source" });
  expect(press("c", "ctrlKey")).toBeNull();
  expect(press("Tab")).toBeNull();
  expect(press(" ")).toBeNull();
});
