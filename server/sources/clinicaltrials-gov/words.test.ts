import { describe, expect, test } from "vitest";
import { outcomeIn, scaleIn } from "../outcome-words.ts";
import { doseIn, drugIn, infusionMinutesIn, routeIn } from "./arm-words.ts";
import { countBehind, countIn, numberIn, pValueIn } from "./figures.ts";
import { matchGroups } from "./groups.ts";

describe("figures", () => {
  test.each([
    [".33", 0.33],
    ["-0.0", 0],
    ["−14.2", -14.2],
    ["1,234.5", 1234.5],
    ["NA", undefined],
    ["<0.1", undefined],
    ["5 (3)", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is %s", (figure, value) => {
    expect(numberIn(figure)).toBe(value);
  });

  test("a count is whole and not negative", () => {
    expect(["40", "4.5", "-1", ""].map(countIn)).toEqual([40, undefined, undefined, undefined]);
  });

  test.each([
    ["<0.0001", { p: 0.0001, pOperator: "<" }],
    ["=0.247", { p: 0.247, pOperator: "=" }],
    ["0.03", { p: 0.03, pOperator: "=" }],
    ["≤ .05", { p: 0.05, pOperator: "<=" }],
    ["not significant", undefined],
    ["3", undefined],
  ])("p %s", (figure, value) => {
    expect(pValueIn(figure)).toEqual(value);
  });

  test("a percentage of other people gives no count", () => {
    expect(countBehind("83.7", 92)).toBe(77);
    expect(countBehind("28.1", 40)).toBeUndefined();
    expect(countBehind("0", 40)).toBe(0);
    // 36 of 39 is 92.3 %: fits "92" and not "92.0".
    expect(countBehind("92", 39)).toBe(36);
    expect(countBehind("92.0", 39)).toBeUndefined();
  });
});

describe("arms", () => {
  test.each([
    ["S-ketamine 0.2 mg/kg", "esketamine"],
    ["Spravato", "esketamine"],
    ["R-ketamine", "arketamine"],
    ["Ketamine in saline", "ketamine"],
    ["Normal saline", "saline"],
    ["Ketamine or midazolam", undefined],
    ["Placebo", undefined],
  ])("%s names %s", (words, drug) => {
    expect(drugIn(words)).toBe(drug);
  });

  test("one dose is a hint, two are none, and a rate keeps its hour", () => {
    expect(doseIn("0.5 mg/kg IV")?.value).toEqual({ value: 0.5, unit: "mg/kg" });
    expect(doseIn("56 mg or 84 mg")).toBeUndefined();
    expect(doseIn("0.27 mg/kg/hr")?.value).toEqual({ value: 0.27, unit: "mg/kg/h" });
    expect(doseIn("5 mg/mL")).toBeUndefined();
  });

  test("a route is a hint only where it is the only one", () => {
    expect(routeIn("given i.v. over 40 min")?.value).toBe("intravenous");
    expect(routeIn("nasal spray with an oral antidepressant")).toBeUndefined();
    expect(infusionMinutesIn("a 40-minute infusion")?.value).toBe(40);
  });

  test("groups are matched by title, not by number or order", () => {
    const arms = [
      { id: "a", label: "1 Placebo" },
      { id: "b", label: "Esketamine 56 mg" },
      { id: "c", label: "Esketamine 84 mg" },
    ];
    const armOf = (...titles: string[]) =>
      titles.map(
        (_, at) =>
          matchGroups(
            titles.map((title, index) => ({ id: String(index), title })),
            arms,
          ).get(String(at))?.id,
      );
    expect(armOf("Esketamine 84 mg group", "Placebo", "Total")).toEqual(["c", "a", undefined]);
    expect(armOf("Esketamine")).toEqual([undefined]);
    expect(armOf("Placebo then esketamine 56 mg")).toEqual([undefined]);
    expect(armOf("Placebo, week 4", "Placebo, week 8")).toEqual([undefined, undefined]);
  });

  test("one group and one arm left over belong together, unless their words differ in kind", () => {
    const arms = [
      { id: "drug", label: "Certolizumab Pegol 200 mg Q2W" },
      { id: "pbo", label: "Placebo" },
    ];
    const groups = [
      { id: "0", title: "Placebo (FAS)" },
      { id: "1", title: "CZP 200 mg Q2W (FAS)" },
    ];
    expect([...matchGroups(groups, arms)].map(([id, arm]) => [id, arm.id])).toEqual([
      ["0", "pbo"],
      ["1", "drug"],
    ]);
    const stranger = [
      { id: "0", title: "Certolizumab Pegol 200 mg Q2W" },
      { id: "1", title: "Midazolam" },
    ];
    const saline = [arms[0] ?? { id: "", label: "" }, { id: "s", label: "Saline" }];
    expect(matchGroups(stranger, saline).has("1")).toBe(false);
  });
});

describe("outcomes", () => {
  test.each([
    ["Change in Montgomery-Åsberg Depression Rating Scale", "madrs"],
    ["17-item Hamilton Depression Rating Scale (HAM-D17)", "hdrs-17"],
    ["HAM-D", "hdrs"],
    ["Quick Inventory of Depressive Symptomatology - Self Report", "qids-sr16"],
    ["Clinician-Administered PTSD Scale for DSM-5", "caps-5"],
    ["MADRS and HAM-D", undefined],
    ["BMI", undefined],
  ])("%s is rated on %s", (title, scale) => {
    expect(scaleIn(title)).toBe(scale);
  });

  test("what has no known scale is shown and not pooled", () => {
    expect(outcomeIn("Response", "binary")).toEqual({ outcome: "other" });
    expect(outcomeIn("Remission (MADRS at most 10)", "binary")).toEqual({
      outcome: "remission",
      scale: "madrs",
    });
    expect(outcomeIn("CAPS-5 responders", "binary")).toEqual({
      outcome: "ptsd-response",
      scale: "caps-5",
    });
    expect(outcomeIn("Pain NRS", "continuous")).toEqual({
      outcome: "pain-severity",
      scale: "nrs-pain",
    });
  });
});
