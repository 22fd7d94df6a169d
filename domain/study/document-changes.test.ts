import { describe, expect, test } from "vitest";
import { documentChanges } from "./document-changes.ts";

const before = {
  key: "berman-2000",
  title: "Antidepressant effects",
  formerKeys: [],
  arms: [
    { id: "ket", nRandomised: 9 },
    { id: "pbo", nRandomised: 9 },
  ],
  durability: [{ measure: "description", text: "3 days" }],
};

describe("changes of a document", () => {
  test("are none where only the order of fields or an empty list differs", () => {
    const { key, title, arms, durability } = before;
    expect(documentChanges(before, { durability, arms, title, key })).toEqual([]);
  });

  test("name the field by the id of its item, wherever the item stands", () => {
    const after = {
      ...before,
      arms: [
        { id: "pbo", nRandomised: 9 },
        { id: "ket", nRandomised: 8 },
      ],
    };
    expect(documentChanges(before, after)).toEqual([
      { path: ["arms", "ket", "nRandomised"], before: 9, after: 8 },
    ]);
  });

  test("tell a new item, a lost one and a mere change of order", () => {
    const [ket, pbo] = before.arms;
    expect(documentChanges(before, { ...before, arms: [ket, { id: "mdz" }] })).toEqual([
      { path: ["arms", "mdz"], before: undefined, after: { id: "mdz" } },
      { path: ["arms", "pbo"], before: pbo, after: undefined },
    ]);
    expect(documentChanges(before, { ...before, arms: [pbo, ket] })).toEqual([
      { path: ["arms", "order"], before: ["ket", "pbo"], after: ["pbo", "ket"] },
    ]);
  });

  test("count positions in lists whose items have no id", () => {
    const after = { ...before, durability: [{ measure: "description", text: "a week" }] };
    expect(documentChanges(before, after)).toEqual([
      { path: ["durability", "1", "text"], before: "3 days", after: "a week" },
    ]);
  });
});
