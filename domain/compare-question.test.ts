import { describe, expect, test } from "vitest";
import { parseBaseline, parseOption, printBaseline, printOption } from "./compare-question.ts";

describe("an option", () => {
  test.each([
    "ketamine~intravenous~active-placebo",
    "esketamine~intranasal~inert-placebo~repeated",
    "ect~ketamine~intravenous",
    "midazolam~ketamine~subcutaneous~single",
  ])("%s is read and printed the same", (text) => {
    const option = parseOption(text);
    expect(option).not.toBeNull();
    expect(option === null ? null : printOption(option)).toBe(text);
  });

  test.each([
    "ketamine",
    "ketamine~intravenous",
    "ketamine~intravenous~midazolam",
    "ketamine~ect~intravenous",
    "ect~intravenous~ketamine",
    "midazolam~saline~intravenous",
    "ketamine~intravenous~active-placebo~weekly",
    "ketamine~intravenous~active-placebo~single~more",
  ])("%s is none", (text) => {
    expect(parseOption(text)).toBeNull();
  });
});

describe("a baseline", () => {
  test.each([
    "ketamine~intravenous~active-placebo~response~28",
    "ect~ketamine~intravenous~repeated~remission~4.5",
  ])("%s is read and printed the same", (text) => {
    const chosen = parseBaseline(text);
    expect(chosen === null ? null : printBaseline(chosen)).toBe(text);
  });

  test.each(["0", "0.0", "100", "-3", "4.55", "half", ""])("of %s of 100 is none", (percent) => {
    expect(parseBaseline(`ketamine~intravenous~active-placebo~response~${percent}`)).toBeNull();
  });

  test("needs an outcome of the list", () => {
    expect(parseBaseline("ketamine~intravenous~active-placebo~joy~20")).toBeNull();
  });
});
