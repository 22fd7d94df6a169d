import { describe, expect, test } from "vitest";
import { valueAt, withValue } from "./document-path.ts";

const document = {
  key: "berman-2000",
  design: { type: "crossover-rct" },
  arms: [{ id: "ket", dose: { value: 0.5, unit: "mg/kg" } }, { id: "pbo" }],
};

describe("a value in a document", () => {
  test("is found by its path, and nothing is found where nothing stands", () => {
    expect(valueAt(document, ["arms", 0, "dose", "value"])).toBe(0.5);
    expect(valueAt(document, ["arms", 7, "dose", "value"])).toBeUndefined();
    expect(valueAt(document, ["key", "length", "x"])).toBeUndefined();
  });

  test("is replaced without touching what stands beside it", () => {
    const changed = withValue(document, ["arms", 0, "dose", "value"], 0.2);
    expect(changed.arms[0]?.dose).toEqual({ value: 0.2, unit: "mg/kg" });
    expect(changed.arms[1]).toBe(document.arms[1]);
    expect(changed.design).toBe(document.design);
    expect(document.arms[0]?.dose?.value).toBe(0.5);
  });

  test("may be zero, false or an empty list without being taken away", () => {
    const changed = withValue(document, ["arms", 1, "nAnalysed"], 0);
    expect(changed.arms[1]).toEqual({ id: "pbo", nAnalysed: 0 });
    expect(withValue(document, ["design", "randomised"], false).design).toEqual({
      type: "crossover-rct",
      randomised: false,
    });
  });

  test("is made with the objects and lists on the way to it", () => {
    expect(withValue({ key: "new" }, ["results", 0, "provenance", "locator"], "Table 2")).toEqual({
      key: "new",
      results: [{ provenance: { locator: "Table 2" } }],
    });
  });

  test("takes its empty object with it, but never an item of a list or a part of every record", () => {
    const noUnit = withValue(document, ["arms", 0, "dose", "unit"], undefined);
    const noDose = withValue(noUnit, ["arms", 0, "dose", "value"], undefined);
    expect(noDose.arms[0]).toEqual({ id: "ket" });
    expect(withValue(noDose, ["arms", 0, "id"], undefined).arms[0]).toEqual({});
    expect(withValue(document, ["design", "type"], undefined).design).toEqual({});
  });

  test("leaves its list when it is an item", () => {
    expect(withValue(document, ["arms", 0], undefined).arms).toEqual([{ id: "pbo" }]);
  });
});
