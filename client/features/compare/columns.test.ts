import { describe, expect, test } from "vitest";
import type { CompareAnswer } from "../../lib/api.ts";
import {
  againstChoices,
  mayTakeAway,
  optionFor,
  treatmentChoices,
  withBaseline,
  withColumn,
  withOneMore,
  withoutColumn,
  withRegimen,
} from "./columns.ts";

const drip = "ketamine~intravenous~active-placebo";
const spray = "esketamine~intranasal~inert-placebo";
const ect = "ect~ketamine~intravenous";

const choices: CompareAnswer["choices"] = (
  [
    ["ketamine~intravenous~inert-placebo", "Ketamine (intravenous)", "inert placebo", "drug", 28],
    [drip, "Ketamine (intravenous)", "active placebo", "drug", 18],
    [spray, "Esketamine (intranasal)", "inert placebo", "drug", 14],
    [ect, "ECT", "ketamine (intravenous)", "comparator", 1],
  ] as const
).map(([option, treatment, against, kind, studies]) => ({
  option,
  treatment,
  against,
  kind,
  studies,
}));

describe("the choices of a column", () => {
  test("each treatment once, drugs before what trials gave instead", () => {
    expect(treatmentChoices(choices).map(({ label }) => label)).toEqual([
      "Ketamine (intravenous)",
      "Esketamine (intranasal)",
      "ECT",
    ]);
  });

  test("what it was compared with, with the number of trials; a regimen changes nothing", () => {
    expect(againstChoices(choices, `${drip}~single`).map(({ label }) => label)).toEqual([
      "inert placebo (28 trials)",
      "active placebo (18 trials)",
    ]);
    expect(againstChoices(choices, ect)[0]?.label).toBe("ketamine (intravenous) (1 trial)");
  });

  test("another treatment keeps its kind of comparator where trials used it", () => {
    expect(optionFor(choices, "Ketamine (intravenous)", spray)).toBe(
      "ketamine~intravenous~inert-placebo",
    );
    expect(optionFor(choices, "Esketamine (intranasal)", drip)).toBe(spray);
    expect(withRegimen(ect, "repeated")).toBe("ect~ketamine~intravenous~repeated");
    expect(withRegimen("ect~ketamine~intravenous~repeated", "")).toBe(ect);
  });
});

describe("columns in the address", () => {
  const words = { option: [drip, spray], baseline: [`${drip}~response~30`], window: ["end"] };

  test("a replaced or removed column takes its baselines with it", () => {
    expect(withColumn(words, 0, ect)).toEqual({ option: [ect, spray], window: ["end"] });
    expect(withColumn(words, 1, ect)["baseline"]).toEqual([`${drip}~response~30`]);
    expect(withoutColumn(words, 0)).toEqual({ option: [spray], window: ["end"] });
  });

  test("an option that stands already is not doubled", () => {
    expect(withColumn(words, 1, drip)).toBe(words);
  });

  test("two columns are the fewest and four the most", () => {
    expect(mayTakeAway(words)).toBe(false);
    expect(mayTakeAway({ option: [drip, spray, ect] })).toBe(true);
    expect(withOneMore({ option: [spray, ect] }, choices)?.["option"]).toEqual([
      spray,
      ect,
      "ketamine~intravenous~inert-placebo",
    ]);
    expect(withOneMore({ option: [drip, spray, ect, `${ect}~single`] }, choices)).toBeNull();
  });

  test("a baseline is one outcome of one column; null is that of the trials", () => {
    const other = withBaseline(words, [spray], "response", 12.5);
    expect(other["baseline"]).toEqual([`${drip}~response~30`, `${spray}~response~12.5`]);
    expect(withBaseline(other, [drip], "response", 40)["baseline"]).toEqual([
      `${spray}~response~12.5`,
      `${drip}~response~40`,
    ]);
    expect(withBaseline(words, [drip], "response", null)["baseline"]).toBeUndefined();
    expect(withBaseline(words, [drip], "remission", null)["baseline"]).toHaveLength(1);
  });
});
