import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { studyRecord } from "#domain/study/study-record.ts";
import { reportedWords } from "./reported-words.ts";

const file = new URL("../../../data/studies/popova-2019-transform2.json", import.meta.url);
const record = studyRecord.parse(JSON.parse(readFileSync(file, "utf8")));

test("a reported number is called as its row and column are, a lost one by its id", () => {
  const [arm] = record.arms;
  expect(reportedWords(record, "response-madrs-672-esk")).toBe(
    `Response · MADRS, fall of at least 50 %, day 28, 28 d, observed cases, ${arm?.label}`,
  );
  expect(reportedWords(record, "response-madrs-1-esk")).toBe("response-madrs-1-esk");
  expect(reportedWords(undefined, "response-madrs-672-esk")).toBe("response-madrs-672-esk");
});
