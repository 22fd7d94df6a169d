import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/study/check-draft.ts";
import { draftDocument } from "#domain/study/draft.ts";
import { clinicalTrialsGov } from "./source.ts";

const fixture = (name: string) => readFile(new URL(`${name}.json`, import.meta.url), "utf8");
const read = (text: string) => clinicalTrialsGov.read({ name: "record.json", text });
const first = (text: string) => {
  const [study] = read(text).studies;
  if (study === undefined) throw new Error("no study was read");
  return study;
};
const madeUp = await fixture("made-up");

describe("a record with results", async () => {
  const study = first(madeUp);
  const { document } = study;
  const rows = new Map((document.results ?? []).map((row) => [String(row["id"]), row]));

  test("gives arms with drug, route and dose as hints, and the people who started", () => {
    expect(document.arms).toMatchObject([
      {
        id: "ket",
        role: "intervention",
        drug: "ketamine",
        route: "intravenous",
        dose: { value: 0.5, unit: "mg/kg" },
        doseBand: "usual",
        infusionMinutes: 40,
        nRandomised: 41,
      },
      {
        id: "mdz",
        role: "comparator",
        comparatorClass: "active-placebo",
        drug: "midazolam",
        nRandomised: 40,
      },
    ]);
    expect(study.read["arms.0.dose"]).toBe("0.5 mg/kg");
    expect(study.read["arms.0.nRandomised"]).toContain('41 started in "Ketamine 0.5 mg/kg"');
  });

  test("keeps every figure with its place in the record", () => {
    expect(rows.get("severity-madrs-24-ket")).toMatchObject({
      mean: 15.5,
      sd: 8.5,
      n: 41,
      hours: 24,
      form: "endpoint",
      analysisSet: "randomised",
      provenance: {
        report: "registry",
        locator:
          "Outcome measure 1: Montgomery-Asberg Depression Rating Scale (MADRS); group Ketamine 0.5 mg/kg",
        basis: "reported",
        sourceKind: "registry-results",
        url: "https://clinicaltrials.gov/study/NCT09999999",
      },
    });
    expect(rows.get("severity-madrs-0-ket")).toMatchObject({
      timing: "baseline",
      mean: 32.1,
      sd: 5.1,
    });
  });

  test("takes a class's own denominator, and .33 as a number", () => {
    expect(rows.get("severity-madrs-168-ket")).toMatchObject({ mean: 0.33, n: 39 });
  });

  test("never makes a number of NA or <10, and keeps what was printed", () => {
    const absent = rows.get("severity-madrs-168-mdz");
    expect(absent).not.toHaveProperty("mean");
    expect(absent).toMatchObject({
      missing: { mean: "not-reported" },
      note: expect.stringContaining("Not collected"),
    });
    const below = rows.get("severity-madrs-open-ket");
    expect(below).not.toHaveProperty("mean");
    expect(below).toMatchObject({ note: "printed as “<10”." });
  });

  test("leaves “Day 14” open, as the day of the dose may be 0 or 1", () => {
    expect(rows.get("severity-madrs-open-mdz")).not.toHaveProperty("hours");
    expect(study.problems.map(({ message }) => message).join()).toContain('"Day 14" was left open');
  });

  test("keeps the standard error of an adjusted mean as one, not pooled", () => {
    const rowsOfChange = [...rows.values()].filter((row) => row["form"] === "change");
    expect(rowsOfChange).toHaveLength(2);
    for (const row of rowsOfChange) {
      expect(row).not.toHaveProperty("sd");
      expect(row).toMatchObject({ se: expect.any(Number), caution: { use: "do-not-pool" } });
    }
  });

  test("finds from the groups' own figures which was subtracted from which", () => {
    expect(rows.get("severity-madrs-24-ket-vs-mdz")).toMatchObject({
      measure: "MD",
      armsA: ["ket"],
      armsB: ["mdz"],
      estimate: -7.3,
      ciLow: -10.6,
      ciHigh: -4,
      level: 95,
      se: 1.7,
      p: 0.0001,
      pOperator: "<",
    });
  });

  test("counts people behind a percentage only where a whole number of them fits", () => {
    expect(rows.get("response-madrs-24-ket")).toMatchObject({
      events: 26,
      eventsDerived: true,
      percent: 63.4,
      provenance: { basis: "derived", derivation: "events = 63.4 % of 41, rounded" },
    });
    const other = rows.get("response-madrs-24-mdz");
    expect(other).not.toHaveProperty("events");
    expect(other).toMatchObject({ percent: 28.1, missing: { events: "percent-only" } });
  });

  test("takes no sequence for an arm", () => {
    expect(rows.has("response-madrs-24-mdz-2")).toBe(false);
    expect(study.problems.map(({ message }) => message).join()).toContain(
      '"Ketamine then midazolam"',
    );
  });

  test("gives harms that are ours, and names the others with their numbers", () => {
    expect(rows.get("ae-nausea-168-ket")).toMatchObject({
      events: 9,
      n: 41,
      timing: "period",
      toHours: 168,
    });
    expect(rows.get("sae-any-168-mdz")).toMatchObject({ events: 0, n: 40 });
    expect(study.dropped["otherEvents"]).toContain("Nasopharyngitis: Ketamine 0.5 mg/kg 3/41");
    expect(document).toMatchObject({ harmsCollection: { reportingThresholdPercent: 5 } });
  });

  test("does not add up a term that stands among the serious events too", () => {
    expect([...rows.keys()].filter((id) => id.startsWith("ae-headache"))).toEqual([]);
  });

  test("gives population, references and the end of the trial", () => {
    expect(document).toMatchObject({
      publication: "full",
      cautions: ["Terminated: Slow recruitment"],
      population: {
        indication: "treatment-resistant-depression",
        nRandomised: 81,
        ageMean: 43.1,
        ageSd: 11.9,
        femalePercent: 61.7,
        eligibility: { included: ["MADRS >= 20"], excluded: ["Psychosis"] },
      },
      reports: [
        { registryId: "NCT09999999" },
        { pmid: "30000001", doi: "10.1000/j.ex.1", retracted: true },
      ],
    });
    expect(study.retracted).toContain("was retracted");
    expect(study.dropped["references (background)"]).toContain("Berman");
  });

  test("does not call masking of assessors alone double-blind", () => {
    expect(document.design).not.toHaveProperty("blinding");
    expect(study.problems.map(({ message }) => message).join()).toContain(
      "participants are not among those masked",
    );
  });

  test("is a record that could be published but for what the checks hint at", () => {
    const { record, problems } = checkDraft(draftDocument.parse(document));
    expect(record).not.toBeNull();
    expect(problems.filter(({ level }) => level !== "hint")).toEqual([]);
  });
});

describe("real records", () => {
  /** What nobody but a curator can say of a trial outside our field. */
  const decided = /^(?:population\.indication|arms\.\d+\.(?:drug|role))$/;

  test.each(["NCT00763412", "NCT02210780"])(
    "%s asks a curator only for what words do not say",
    async (name) => {
      const { document, read } = first(await fixture(name));
      const { problems } = checkDraft(draftDocument.parse(document));
      expect(
        problems.filter(({ path }) => !decided.test(path ?? "")).map(({ message }) => message),
      ).toEqual([]);

      const whole = {
        ...document,
        population: { ...document.population, indication: "other" },
        arms: (document.arms ?? []).map((arm) => ({
          drug: "other-placebo",
          role: "comparator",
          ...(arm["role"] === "intervention" ? {} : { comparatorClass: "inert-placebo" }),
          ...arm,
        })),
      };
      const after = checkDraft(draftDocument.parse(whole));
      expect(after.record).not.toBeNull();
      expect(after.problems.filter(({ level }) => level === "error")).toEqual([]);
      expect(Object.keys(read).length).toBeGreaterThan(20);
    },
  );

  test("NCT06171568, without results, is a draft with its study's frame", async () => {
    const { document, problems } = first(await fixture("NCT06171568"));
    expect(document).toMatchObject({
      key: "nct06171568",
      short: "ECOG",
      publication: "unpublished",
      design: { type: "cohort", randomised: false },
      results: [],
    });
    expect(document.population).not.toHaveProperty("nRandomised");
    expect(problems.map(({ message }) => message)).toContain(
      "The enrolment of 400 is planned, not a number reached; it was left out.",
    );
  });

  test("a two-hour test made after two years is not a rating at two hours", async () => {
    const { document } = first(await fixture("NCT00763412"));
    expect((document.results ?? []).filter((row) => row["hours"] === 2)).toEqual([]);
  });
});

test("a record without registered arms takes its groups for arms", () => {
  const raw = JSON.parse(madeUp) as { protocolSection: { armsInterventionsModule?: unknown } };
  delete raw.protocolSection.armsInterventionsModule;
  const { document } = first(JSON.stringify(raw));
  expect(document.arms?.map(({ label, nRandomised }) => [label, nRandomised])).toEqual([
    ["Midazolam", 40],
    ["Ketamine 0.5 mg/kg", 41],
  ]);
});

describe("files", () => {
  test("an answer with several studies gives each; a bad one is reported by number", () => {
    const good: unknown = JSON.parse(madeUp);
    const { studies, problems } = read(
      JSON.stringify({ totalCount: 3, studies: [{ protocolSection: {} }, good, good] }),
    );
    expect(studies.map(({ rows }) => rows)).toEqual([[2]]);
    expect(problems).toMatchObject([
      { row: 1, field: "protocolSection.identificationModule" },
      { row: 3, message: "NCT09999999 stands in this file already." },
    ]);
  });

  test("an empty list is refused in a sentence", () => {
    expect(() => read('{"studies":[]}')).toThrow("The file holds no study.");
  });
});
