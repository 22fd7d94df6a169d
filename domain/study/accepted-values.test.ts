import { describe, expect, test } from "vitest";
import { documentOf, withAccepted } from "./accepted-values.ts";

describe("a document of accepted values", () => {
  test("holds each at its place, members of lists under their ids", () => {
    expect(
      documentOf("smith-2020", [
        { path: "title", value: "A trial" },
        { path: "design.type", value: "parallel-rct" },
        { path: "design.blinding", value: "double-blind" },
        { path: "arms.0.dose", value: { value: 0.5, unit: "mg/kg" }, member: "ket" },
        { path: "arms.0.sessions", value: 2, member: "ket" },
        { path: "arms.2", value: { id: "mdz" } },
        { path: "cautions.0", value: "Small." },
      ]),
    ).toEqual({
      key: "smith-2020",
      title: "A trial",
      design: { type: "parallel-rct", blinding: "double-blind" },
      arms: [{ id: "ket", dose: { value: 0.5, unit: "mg/kg" }, sessions: 2 }, { id: "mdz" }],
      cautions: ["Small."],
    });
  });
});

describe("bringing accepted values into a draft", () => {
  const draft = {
    key: "smith-2020",
    title: "Typed title",
    notes: "Typed.",
    population: {
      indication: "ptsd",
      missing: { ageMean: "not-extracted", ageSd: "not-reported" },
    },
    arms: [{ id: "ket", label: "Ketamine", sessions: 1 }],
    cautions: ["Small."],
  };

  test("loses nothing that was there and adds each member once", () => {
    const accepted = {
      key: "other",
      population: { ageMean: 40 },
      arms: [
        { id: "ket", sessions: 6 },
        { id: "mdz", label: "Midazolam" },
      ],
      cautions: ["Small.", "Open."],
    };
    const once = withAccepted(draft, accepted);
    expect(once).toEqual({
      ...draft,
      population: { indication: "ptsd", ageMean: 40, missing: { ageSd: "not-reported" } },
      arms: [
        { id: "ket", label: "Ketamine", sessions: 6 },
        { id: "mdz", label: "Midazolam" },
      ],
      cautions: ["Small.", "Open."],
    });
    expect(withAccepted(once, accepted)).toEqual(once);
  });

  test("keeps the draft's own key and does not change what it was given", () => {
    const before = structuredClone(draft);
    expect(withAccepted(draft, { key: "other", title: "Read title" })).toMatchObject({
      key: "smith-2020",
      title: "Read title",
    });
    expect(draft).toEqual(before);
  });
});
