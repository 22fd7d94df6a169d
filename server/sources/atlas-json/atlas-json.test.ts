import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/study/check-draft.ts";
import { sampleStudy } from "#domain/study/testing.ts";
import { SourceError } from "../suggestion.ts";
import { atlasJson } from "./source.ts";

const shipped = await readFile(
  new URL("../../../data/studies/murrough-2013.json", import.meta.url),
  "utf8",
);

function read(text: string) {
  return atlasJson.read({ name: "x.json", text });
}

describe("Atlas JSON", () => {
  test("takes a shipped record as it stands", () => {
    expect(atlasJson.recognises({ name: "murrough-2013.json", text: shipped })).toBe(true);
    const { studies, problems } = read(shipped);
    expect(problems).toEqual([]);
    expect(studies).toHaveLength(1);
    expect(studies[0]?.document).toEqual(JSON.parse(shipped));
    expect(studies[0]?.problems).toEqual([]);
  });

  test("takes an answer of the API and an array of records, with a byte-order mark too", () => {
    const record = sampleStudy();
    const answer = JSON.stringify({ record, revision: { number: 1 }, datasetVersion: "1-x" });
    expect(read(answer).studies[0]?.document.key).toBe("sample-2020");
    const both = `\uFEFF${JSON.stringify([record, { ...record, key: "other-2021" }])}`;
    expect(atlasJson.recognises({ name: "x.json", text: both })).toBe(true);
    expect(read(both).studies.map(({ rows, document }) => [rows, document.key])).toEqual([
      [[1], "sample-2020"],
      [[2], "other-2021"],
    ]);
  });

  test("keeps the good records and names the place of the bad ones", () => {
    const record = sampleStudy();
    const { studies, problems } = read(
      JSON.stringify([{ ...record, arms: "two" }, record, 7, { ...record, year: "2020" }]),
    );
    expect(studies.map(({ rows }) => rows[0])).toEqual([2, 4]);
    expect(problems).toMatchObject([{ row: 1, field: "arms" }, { row: 3 }]);
    expect(studies[1]?.problems).toMatchObject([{ row: 4, field: "year" }]);
    expect(checkDraft(studies[1]?.document ?? { key: "x" }).record).toBeNull();
  });

  test("names a field that a record has no place for", () => {
    const { studies } = read(JSON.stringify({ ...sampleStudy(), mood: "good" }));
    expect(studies[0]?.dropped).toEqual({ mood: '"good"' });
    expect(studies[0]?.document).not.toHaveProperty("mood");
  });

  test("refuses what holds no record, in a sentence", () => {
    expect(() => read("{")).toThrow("The file is not JSON");
    expect(() => read("[]")).toThrow(SourceError);
    expect(() => read('{"protocolSection": {}}')).toThrow("no study record");
    expect(atlasJson.recognises({ name: "x", text: '{"protocolSection": {"key": 1}}' })).toBe(
      false,
    );
  });
});
