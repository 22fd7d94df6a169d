import { describe, expect, it } from "vitest";
import { readPrintedValue } from "./printed-value.ts";
import type { PrintedContext, PrintedReading } from "./printed-value/reading.ts";

/** What a curator sees: the words of every reading, the question, and the remarks. */
function seen(reading: PrintedReading): string {
  if (reading.outcome === "empty") return "nothing";
  if (reading.outcome === "refused") return `refused: ${reading.message}`;
  const words = reading.candidates.map((candidate) => candidate.words).join(" | ");
  const asked = reading.question === null ? "" : ` ? ${reading.question.text}`;
  return `${words}${asked}${reading.remarks.map((remark) => ` ! ${remark}`).join("")}`;
}

const read = (kind: PrintedContext["kind"], printed: string, more: Partial<PrintedContext> = {}) =>
  seen(readPrintedValue(printed, { kind, ...more }));

describe("a score of an arm", () => {
  it.each([
    ["12.3 (SD 4.5)", "mean 12.3, SD 4.5"],
    ["12.3 (SE 1.2)", "mean 12.3, SE 1.2"],
    ["12.3 [SEM = 1.2]", "mean 12.3, SE 1.2"],
    ["12.3 (s.d. 4.5; n = 40)", "mean 12.3, SD 4.5, n 40"],
    ["mean (SD) 12.3 (4.5)", "mean 12.3, SD 4.5"],
    ["12.3 ± 4.5 (SD)", "mean 12.3, SD 4.5"],
    ["Mean ± SEM: 12.3 ± 1.2", "mean 12.3, SE 1.2"],
    ["12·3 (SD 4·5)", "mean 12.3, SD 4.5"],
    ["12,3 (SD 4,5)", "mean 12.3, SD 4.5"],
    ["−7.3 (95% CI −10.6 to −4.0)", "mean −7.3, 95 % interval −10.6 to −4"],
    ["-7.3 (95%CI, -10.6, -4.0)", "mean −7.3, 95 % interval −10.6 to −4"],
    ["-7.3; 90 % confidence interval: -10.6–-4.0", "mean −7.3, 90 % interval −10.6 to −4"],
    ["median 12 (IQR 8–15)", "median 12, quartiles 8 to 15"],
    ["median (IQR) 12 (8–15)", "median 12, quartiles 8 to 15"],
    ["median 12 (range 3-31)", "median 12, range 3 to 31"],
    ["12.3", "mean 12.3"],
    [".5 (SD 0.25)", "mean 0.5, SD 0.25"],
    ["1\u2009234.5 (SD\u00a0100)", "mean 1234.5, SD 100"],
    ["1,234.5 (SD 100)", "mean 1234.5, SD 100"],
  ])("%s is %s", (printed, expected) => {
    expect(read("continuous", printed)).toBe(expected);
  });

  it.each([
    ["12.3 ± 4.5", "4.5: SD or SE?"],
    ["12.3 +/- 4.5", "4.5: SD or SE?"],
    ["12.3 (4.5)", "4.5: SD or SE?"],
    ["12,3 (4,5)", "4.5: SD or SE?"],
  ])("%s asks whether it is an SD or an SE", (printed, question) => {
    expect(read("continuous", printed)).toBe(`mean 12.3, SD 4.5 | mean 12.3, SE 4.5 ? ${question}`);
  });

  it("asks what a pair of numbers is", () => {
    expect(read("continuous", "12 (8 to 20)")).toBe(
      "mean 12, 95 % interval 8 to 20 | median 12, quartiles 8 to 20 | median 12, range 8 to 20" +
        " ? 8 to 20: 95 % interval, quartiles or range?",
    );
    expect(read("continuous", "median 12 [8, 20]")).toContain("? 8 to 20: quartiles or range?");
    expect(read("continuous", "12 (range 8-20)")).toContain("? 12: median or mean?");
  });

  it("asks which mark a comma is, and not where the rest tells", () => {
    expect(read("continuous", "1,234")).toBe(
      "mean 1234 | mean 1.234 ? “1,234”: which numbers are these?",
    );
    expect(read("continuous", "1,234", { mark: "comma" })).toBe("mean 1.234");
    expect(read("continuous", "1.234,5")).toBe("mean 1234.5");
    expect(read("continuous", "12 (8,20)")).toContain("mean 12, SD 8.2");
    expect(read("continuous", "12 (8,20)")).toContain("quartiles 8 to 20");
  });

  it("says what it assumed, turned round or found outside", () => {
    expect(read("continuous", "12 (CI 8 to 15)")).toContain(
      "! the level is not printed; 95 % is assumed",
    );
    expect(read("continuous", "12 (IQR 8-15)")).toContain("! 12 is read as a median");
    expect(read("continuous", "-7.3 (95% CI -4.0 to -10.6)")).toBe(
      "mean −7.3, 95 % interval −10.6 to −4 ! the ends −4 and −10.6 were put in rising order",
    );
    expect(read("continuous", "16 (95% CI 8 to 15)")).toContain("! 16 lies outside 8 to 15");
    expect(read("continuous", "12.3* (SD 4.5)")).toBe(
      "mean 12.3, SD 4.5 ! the footnote mark * was left out",
    );
  });

  it("names the calculator a value needs before a row can hold it", () => {
    const reading = readPrintedValue("median 12 (IQR 8–15)", { kind: "continuous" });
    expect(reading).toMatchObject({
      candidates: [{ values: { median: 12, q1: 8, q3: 15 }, calculator: "mean-sd-from-quartiles" }],
    });
  });

  it.each([
    ["18/40", "18 of 40 counts people; this row does not"],
    ["12.3 (4.5), p = 0.03", "p = 0.03 belongs to a comparison"],
    ["45%", "45 % is no score"],
    ["12.3 (SD -4.5)", "below 0"],
    ["12 34", "two numbers stand side by side"],
    ["12 points", "“points” is not understood"],
    ["12 (3) (4)", "more numbers than a value has"],
    ["(SD 4.5)", "no mean or median"],
    ["12 (n = 4.5)", "no whole number of people"],
    ["12.3 (SD 4.5), n = 40, n = 38", "two numbers of people"],
    ["12.3 (SD 4, SD 5)", "two values of SD"],
  ])("%s is refused with a sentence", (printed, sentence) => {
    const answer = read("continuous", printed);
    expect(answer).toMatch(/^refused: “/);
    expect(answer).toContain(sentence);
  });

  it("takes a percentage where the row is one of percent change", () => {
    expect(read("continuous", "−45% (SD 20)", { percentChange: true })).toBe("mean −45, SD 20");
  });
});

describe("events of an arm", () => {
  it.each([
    ["18/40 (45 %)", "18 of 40, 45 %"],
    ["18/40", "18 of 40"],
    ["18 of 40", "18 of 40"],
    ["18 out of 40 (45.0%)", "18 of 40, 45 %"],
    ["45% (18/40)", "18 of 40, 45 %"],
    ["18 (45%)", "18 events, 45 %"],
    ["18 (45%), n = 40", "18 of 40, 45 %"],
    ["45%", "45 %"],
    ["45,5 %", "45.5 %"],
    ["0/20", "0 of 20"],
    ["18", "18 events"],
    ["1,018/2,000", "1018 of 2000"],
  ])("%s is %s", (printed, expected) => {
    expect(read("binary", printed)).toBe(expected);
  });

  it("flags a percentage that does not fit the counts", () => {
    expect(read("binary", "18/40 (54 %)")).toBe(
      "18 of 40, 54 % ! 54 % does not fit 18 of 40 (45.0 %)",
    );
    expect(read("binary", "18/41 (45 %)")).toContain("does not fit 18 of 41 (43.9 %)");
    expect(read("binary", "18 (50%)", { n: 40 })).toContain("50 % of 40 would be 20");
  });

  it("asks what a bare bracket is, unless the people in the cell settle it", () => {
    expect(read("binary", "18 (45)")).toBe(
      "18 events, 45 % | 18 of 45 ? 45: a percentage or the people?",
    );
    expect(read("binary", "18 (45)", { n: 40 })).toBe("18 events, 45 %");
    expect(read("binary", "18 (15)")).toBe("18 events, 15 %");
    expect(read("binary", "45.2")).toBe("45.2 % ? 45.2 is no count: a percentage?");
  });

  it.each([
    ["40/18", "more events than people"],
    ["18 ± 4", "± belongs to a mean"],
    ["18 (SD 4)", "belongs to a mean"],
    ["<0.001", "p < 0.001 belongs to a comparison"],
    ["145%", "between 0 and 100, not at 145"],
    ["-3", "between 0 and 100, not at −3"],
    ["4.5/40", "no whole number of people"],
  ])("%s is refused with a sentence", (printed, sentence) => {
    expect(read("binary", printed)).toContain(sentence);
  });
});

describe("a comparison", () => {
  it.each([
    ["-7.3 (95% CI -10.6 to -4.0)", "estimate −7.3, 95 % interval −10.6 to −4"],
    ["-7.3 (95% CI -10.6 to -4.0; p<0.001)", "estimate −7.3, 95 % interval −10.6 to −4, p < 0.001"],
    ["OR 2.1 (90% CI 1.1-4.0), P = .03", "estimate 2.1, 90 % interval 1.1 to 4, p = 0.03"],
    ["<0.001", "p < 0.001"],
    ["p = 0.03", "p = 0.03"],
    ["P ≤ 0.05", "p ≤ 0.05"],
    ["-7.3 (SE 1.6)", "estimate −7.3, SE 1.6"],
    ["-7.3", "estimate −7.3"],
  ])("%s is %s", (printed, expected) => {
    expect(read("contrast", printed)).toBe(expected);
  });

  it("asks for the level of a bare interval and what a bare number is", () => {
    expect(read("contrast", "−7.3 [−10.6, −4.0]")).toBe(
      "estimate −7.3, 95 % interval −10.6 to −4 | estimate −7.3, 90 % interval −10.6 to −4" +
        " | estimate −7.3, 99 % interval −10.6 to −4 ? −10.6 to −4: an interval of which level?",
    );
    expect(read("contrast", "0.03")).toContain("? 0.03: the estimate or a p-value?");
    expect(read("contrast", "-7.3 (0.4)")).toContain("? 0.4: the standard error or a p-value?");
  });

  it("refuses what belongs to an arm", () => {
    expect(read("contrast", "18/40")).toContain("counts people");
    expect(read("contrast", "3 (SD 4)")).toContain("not a standard deviation");
    expect(read("contrast", "3 (IQR 1-4)")).toContain("belong to an arm");
    expect(read("contrast", "p = 3")).toContain("between 0 and 1, not at 3");
  });
});

describe("no number", () => {
  it.each([
    ["", "nothing"],
    ["   ", "nothing"],
    ["NR", "not reported"],
    ["not reported", "not reported"],
    ["n/a", "not applicable"],
    ["NS", "not reported ! “not significant” without a number says neither effect nor spread"],
    ["NA", "not reported | not applicable ? “NA”: not reported or not applicable?"],
    ["–", "not reported | not applicable ? “-”: not reported or not applicable?"],
  ])("%s is %s", (printed, expected) => {
    expect(read("continuous", printed)).toBe(expected);
  });
});
