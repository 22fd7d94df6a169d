import { expect, test } from "vitest";
import { checkData, printProblems } from "./data-check.ts";
import { dataFolder } from "./db/data-files.ts";

test("the shipped evidence has no error and no warning without a reason", async () => {
  const report = await checkData(dataFolder);
  expect(report.records).toBeGreaterThanOrEqual(172);
  expect(report.problems.filter(({ level }) => level !== "hint")).toEqual([]);
  expect(printProblems(report)).toContain(`${report.records} records`);
});
