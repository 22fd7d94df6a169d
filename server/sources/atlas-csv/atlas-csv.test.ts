import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/study/check-draft.ts";
import { studiesCsv } from "../../exports/csv/studies.ts";
import { metapsyCsv } from "../metapsy-csv/source.ts";
import type { SourceReading } from "../suggestion.ts";
import { atlasCsv } from "./source.ts";

async function fixture(name: string): Promise<string> {
  return readFile(new URL(`fixture/${name}.csv`, import.meta.url), "utf8");
}

function read(text: string, name = "table.csv"): SourceReading {
  return atlasCsv.read({ name, text });
}

/** What stands in the way of publication, but for what these tables do not say. */
function errorsIn({ studies }: SourceReading): string[] {
  return studies.flatMap(({ document }) =>
    checkDraft(document).problems.flatMap(({ level, path, message }) =>
      level === "error" && path !== "design.type" && path !== "title" ? [`${path} ${message}`] : [],
    ),
  );
}

describe("the list of studies", async () => {
  const text = await fixture("studies");
  const reading = read(text);

  test("is recognised and gives a study a line", () => {
    expect(atlasCsv.recognises({ name: "s.csv", text })).toBe(true);
    expect(metapsyCsv.recognises({ name: "s.csv", text })).toBe(false);
    expect(reading.problems).toEqual([]);
    expect(reading.studies.map(({ document }) => document.key)).toEqual([
      "murrough-2013",
      "zarate-2006",
      "basso-2020",
    ]);
    expect(errorsIn(reading)).toEqual([]);
  });

  test("takes arms only where one drug, route and dose belong together", () => {
    const [murrough] = reading.studies;
    expect(murrough?.document).toMatchObject({
      short: "Murrough 2013",
      year: 2013,
      design: { type: "parallel-rct", randomised: true },
      population: { indication: "treatment-resistant-depression", nRandomised: 73 },
      arms: [
        { drug: "ketamine", route: "intravenous", dose: { value: 0.5, unit: "mg/kg" } },
        { drug: "midazolam", comparatorClass: "active-placebo" },
      ],
    });
    expect(murrough?.dropped).toHaveProperty("counted_once");
    const two = text.replace(
      "ketamine,intravenous,0.5 mg/kg",
      "ketamine|esketamine,intravenous,0.5 mg/kg",
    );
    const [first] = read(two).studies;
    expect(first?.document.arms).toMatchObject([{ drug: "midazolam" }]);
    expect(first?.dropped["drugs"]).toContain("ketamine; esketamine");
  });

  test("takes or names every column that the Atlas writes", () => {
    const [columns = ""] = studiesCsv([]).trim().split("\n");
    const named = [...atlasCsv.fields.carried, ...atlasCsv.fields.dropped].flatMap((field) =>
      field.startsWith("studies: ") ? field.slice("studies: ".length).split(/, (?:where .*)?/) : [],
    );
    expect(columns.split(",").filter((column) => !named.includes(column))).toEqual([]);
  });

  test("takes a condition outside the list in its own words", () => {
    const other = text
      .replace(",indication,", ",indication,indication_detail,")
      .replace(",treatment-resistant-depression,", ",other,mood after burn surgery,");
    expect(read(other).studies[0]?.document.population).toMatchObject({
      indication: "other",
      indicationDetail: "mood after burn surgery",
    });
  });

  test("names the row and field of a wrong cell and keeps the rest", () => {
    const { studies } = read(text.replace(",2013,", ",MMXIII,"));
    expect(studies[0]?.problems).toMatchObject([{ row: 2, field: "year", value: "MMXIII" }]);
    expect(studies[0]?.document).not.toHaveProperty("year");
  });
});

describe("the arms behind rates", async () => {
  const text = await fixture("response");

  test("give counts with their arm, criterion and basis", () => {
    const reading = read(text);
    expect(reading.problems).toEqual([]);
    expect(errorsIn(reading)).toEqual([]);
    const murrough = reading.studies.find(({ document }) => document.key === "murrough-2013");
    expect(murrough?.document.results?.[0]).toMatchObject({
      kind: "binary",
      id: "response-madrs-24-ket",
      outcome: "response",
      arm: "ket",
      events: 30,
      n: 47,
      hours: 24,
      criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
      provenance: { report: "atlas-export", basis: "derived" },
    });
  });

  test("with more events than people are refused while the others go in", () => {
    const bad = read(text.replace(/,30,47,/, ",48,47,"));
    expect(bad.studies.map(({ document }) => document.key)).toEqual(["lii-2023"]);
    expect(bad.problems).toMatchObject([
      { row: 8, field: "events", message: 'events "48" is more than n 47.' },
    ]);
  });
});

describe("the studies behind a pooled effect", async () => {
  const text = await fixture("forest-response");

  test("give their counts, and say which lines have none", () => {
    const reading = read(text);
    expect(errorsIn(reading)).toEqual([]);
    expect(reading.studies.map(({ document }) => document.key)).toContain("murrough-2013");
    expect(reading.problems[0]?.message).toMatch(
      /lines? (?:is|are) (?:a study|studies) that the answer left out/,
    );
    expect(reading.studies[0]?.document.results?.[0]).toMatchObject({
      outcome: "response",
      events: 30,
      n: 47,
      hours: 24,
      criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
      analysisSet: "observed-cases",
      provenance: { basis: "derived" },
    });
  });

  test("that add arms together are refused by row", () => {
    const joined = read(
      text.replace("Ketamine 0.5 mg/kg IV", "Ketamine 0.5 mg/kg IV|Ketamine 1 mg/kg IV"),
    );
    expect(joined.problems).toContainEqual(
      expect.objectContaining({ row: 2, message: expect.stringContaining("adds several arms") }),
    );
  });
});

test("points of a chart are refused with what to import instead", () => {
  const course = "study,outcome,arm,hours,value,ci_low,ci_high\na,response,ket,24,50,40,60\n";
  expect(atlasCsv.recognises({ name: "c.csv", text: course })).toBe(true);
  expect(() => read(course)).toThrow("Import the study's JSON file instead");
});
