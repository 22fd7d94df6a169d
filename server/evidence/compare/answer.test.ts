import { describe, expect, test } from "vitest";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { cellAt, compareOf } from "./testing.ts";

const saline = "ketamine~intravenous~inert-placebo";
const spray = "esketamine~intranasal~inert-placebo";

/** A trial of ketamine by infusion, or of another drug and route, against saline at 24 hours. */
function trial(
  key: string,
  [events1, n1, events2, n2]: readonly [number, number, number, number],
  parts: Parameters<typeof sampleArm>[1] = {},
  more: Parameters<typeof sampleStudy>[0] = {},
): StudyRecord {
  const shared = parts.background === undefined ? {} : { background: parts.background };
  return sampleStudy({
    key,
    short: key,
    arms: [sampleArm("ket", parts), sampleComparator("pbo", shared)],
    results: [sampleCount("ket", events1, n1), sampleCount("pbo", events2, n2)],
    ...more,
  });
}

const esketamine = {
  drug: "esketamine",
  route: "intranasal",
  dose: { value: 84, unit: "mg" },
} as const;

const drips = [trial("drip-a", [12, 20, 4, 20]), trial("drip-b", [15, 30, 9, 30])];
const sprays = [
  trial("spray-a", [30, 60, 20, 60], esketamine),
  trial("spray-b", [25, 50, 15, 50], esketamine),
];

describe("a column", () => {
  test("stands at the baseline of its own comparator arms", () => {
    const answer = compareOf([...drips, ...sprays], `option=${saline}&option=${spray}&window=h24`);
    expect(cellAt(answer, 0, "response").absolute?.baselinePercent).toBeCloseTo(26, 10);
    expect(cellAt(answer, 1, "response").absolute?.baselinePercent).toBeCloseTo(
      (100 * 35) / 110,
      10,
    );
    expect(cellAt(answer, 0, "response")).toMatchObject({
      k: 2,
      people: 100,
      intervention: "ketamine",
      comparator: "saline",
      event: "respond",
      eventIsBenefit: true,
      baselineChosen: false,
    });
  });

  test("a chosen baseline moves its own outcome and column, nothing else", () => {
    const search = `option=${saline}&option=${spray}&window=h24`;
    const before = compareOf([...drips, ...sprays], search);
    const after = compareOf([...drips, ...sprays], `${search}&baseline=${saline}~response~50`);
    const [own, moved] = [cellAt(before, 0, "response"), cellAt(after, 0, "response")];
    expect(moved.absolute?.baselinePercent).toBe(50);
    expect(moved.baselineChosen).toBe(true);
    // The odds ratio stays; at 50 of 100 the odds are the ratio itself.
    expect(moved.estimate).toBe(own.estimate);
    const odds = own.estimate ?? Number.NaN;
    expect(moved.absolute?.treatedPercent).toBeCloseTo((100 * odds) / (1 + odds), 10);
    expect(cellAt(after, 1, "response")).toEqual(cellAt(before, 1, "response"));
    expect(after.columns[0]?.harms).toEqual(before.columns[0]?.harms);
  });

  test("names its trials even where none prints a number", () => {
    const silent = trial("silent", [1, 20, 1, 20], {}, { results: [] });
    const cell = cellAt(compareOf([silent], `option=${saline}&window=h24`), 0, "response");
    expect(cell).toMatchObject({ k: 0, absolute: null, certainty: null });
    expect(cell.knownButNotPooled.studies).toBe(1);
  });

  test("says what people have, the serious event as serious", () => {
    const answer = compareOf(drips, `option=${saline}&window=h24`);
    expect(answer.columns[0]?.harms.map(({ event }) => event)).toEqual([
      "have dissociation",
      "have nausea",
      "have dizziness",
      "have sedation",
      "have raised blood pressure",
      "have a serious adverse event",
      "drop out",
      "drop out because of harm",
    ]);
  });

  test("takes benefits and harms from the same condition", () => {
    const harmIn = (indication: "ptsd" | "treatment-resistant-depression") =>
      sampleStudy({
        key: `harm-${indication}`,
        population: { indication, ageGroup: "adults", nRandomised: 40 },
        results: [
          sampleCount("ket", 10, 20, nausea("ket")),
          sampleCount("pbo", 2, 20, nausea("pbo")),
        ],
      });
    const answer = compareOf(
      [harmIn("ptsd"), harmIn("treatment-resistant-depression")],
      `option=${saline}&window=h24`,
    );
    expect(cellAt(answer, 0, "ae-nausea").k).toBe(1);
    expect(answer.question.defaults).toContain("unipolar depression only");
  });

  test("reads single and repeated dosing apart beyond 24 hours, each with its own forest plot", () => {
    const week = { hours: 168, timeLabel: "7 d" };
    const at = (key: string, dosing: "single" | "repeated") =>
      sampleStudy({
        key,
        short: key,
        design: { type: "parallel-rct", randomised: true, blinding: "double-blind", dosing },
        results: [sampleCount("ket", 12, 20, week), sampleCount("pbo", 4, 20, week)],
      });
    const records = [at("once", "single"), at("often", "repeated")];
    const cell = cellAt(compareOf(records, `option=${saline}&window=d7`), 0, "response");
    expect(cell).toMatchObject({ absolute: null, estimate: null, certainty: null, k: 2 });
    expect(cell.byDosing.map(({ dosing, k }) => [dosing, k])).toEqual([
      ["single", 1],
      ["repeated", 1],
    ]);
    for (const { canonical, dosing, absolute } of cell.byDosing) {
      expect(canonical).toContain(`dosing=${dosing}`);
      expect(absolute?.treatedPercent).toBeCloseTo(60, 10);
    }
    const one = compareOf(records, `option=${saline}~repeated&window=d7`);
    expect(one.columns[0]?.label).toBe("Ketamine (intravenous), repeated doses");
    expect(cellAt(one, 0, "response")).toMatchObject({ k: 1, byDosing: [] });
  });

  test("shows the more cautious interval where trials are few and alike", () => {
    const alike = ["a", "b", "c"].map((key) => trial(key, [12, 20, 6, 20]));
    const cell = cellAt(compareOf(alike, `option=${saline}&window=h24`), 0, "response");
    expect(cell.cautious).toBe(true);
    // Three times the same table: without spread the usual interval would have no width at all.
    expect((cell.ciHigh ?? 0) - (cell.ciLow ?? 0)).toBeGreaterThan(1);
    expect(cell.absolute?.treatedHigh ?? 0).toBeGreaterThan(
      (cell.absolute?.treatedPercent ?? 100) + 5,
    );
  });
});

function nausea(arm: string) {
  return {
    id: `ae-nausea-phase-${arm}`,
    outcome: "ae-nausea",
    scale: undefined,
    criterion: undefined,
    timing: "period",
    hours: undefined,
    fromHours: 0,
    toHours: 24,
    timeLabel: "24 h",
  } as const;
}

describe("a column from the other side", () => {
  const ect = sampleStudy({
    arms: [
      sampleArm("ket"),
      sampleComparator("ect", { drug: "ect", route: undefined, comparatorClass: "ect" }),
    ],
    results: [sampleCount("ket", 12, 20), sampleCount("ect", 8, 20)],
  });

  test("is the same trial with its sides exchanged", () => {
    const answer = compareOf(
      [ect],
      "option=ketamine~intravenous~ect&option=ect~ketamine~intravenous&window=h24",
    );
    const [drug, other] = [cellAt(answer, 0, "response"), cellAt(answer, 1, "response")];
    expect(other).toMatchObject({ k: 1, people: 40, intervention: "ECT", comparator: "ketamine" });
    expect(other.estimate).toBeCloseTo(1 / (drug.estimate ?? 0), 12);
    expect(other.ciLow).toBeCloseTo(1 / (drug.ciHigh ?? 0), 12);
    expect(other.ciHigh).toBeCloseTo(1 / (drug.ciLow ?? 0), 12);
    expect(other.absolute?.baselinePercent).toBeCloseTo(60, 10);
    expect(other.absolute?.treatedPercent).toBeCloseTo(40, 10);
    expect(drug.absolute?.nnt).toBe("NNTB 5");
    expect(other.absolute?.nnt).toBe("NNTH 5");
    expect(other.canonical).toBe(
      drug.canonical.replace("comparatorClass=ect", "comparatorDrug=ect"),
    );
    expect(answer.columns[1]).toMatchObject({
      label: "ECT",
      kind: "comparator",
      comparatorClass: null,
      comparator: "ketamine (intravenous)",
    });
  });

  test("cannot be compared through a comparator, for it is one", () => {
    const answer = compareOf(
      [ect],
      "option=ketamine~intravenous~ect&option=ect~ketamine~intravenous&window=h24",
    );
    expect(answer.indirect.every(({ allowed }) => !allowed)).toBe(true);
    expect(answer.indirect[0]?.reason).toContain("other side");
  });

  test("is offered where trials gave it, with their number", () => {
    const { choices } = compareOf([ect, ...drips], `option=${saline}&window=h24`);
    expect(choices.map(({ option, studies }) => [option, studies])).toEqual([
      [saline, 2],
      ["saline~ketamine~intravenous", 2],
      ["ketamine~intravenous~ect", 1],
      ["ect~ketamine~intravenous", 1],
    ]);
  });
});

describe("through a common comparator", () => {
  const search = `option=${saline}&option=${spray}&window=h24`;
  const indirectOf = (records: readonly StudyRecord[], words = search) =>
    compareOf(records, words).indirect.find(({ outcome }) => outcome === "response");

  test("two columns are compared where everything else is the same, one level less certain", () => {
    const answer = compareOf([...drips, ...sprays], search);
    const found = answer.indirect.find(({ outcome }) => outcome === "response");
    const [a, b] = [cellAt(answer, 0, "response"), cellAt(answer, 1, "response")];
    const log = (value: number | null) => Math.log(value ?? Number.NaN);
    const se = (cell: typeof a) => (log(cell.ciHigh) - log(cell.ciLow)) / 2 / 1.959963984540054;
    const difference = log(a.estimate) - log(b.estimate);
    const half = 1.959963984540054 * Math.hypot(se(a), se(b));
    expect(found?.allowed).toBe(true);
    expect(log(found?.estimate ?? null)).toBeCloseTo(difference, 10);
    expect(log(found?.ciLow ?? null)).toBeCloseTo(difference - half, 10);
    expect(log(found?.ciHigh ?? null)).toBeCloseTo(difference + half, 10);
    expect(found?.certainty?.level).toBe("very-low");
    expect(answer.sharedBaseline.find(({ outcome }) => outcome === "response")?.allowed).toBe(true);
  });

  test.each([
    ["fewer than two trials", [...drips, sprays[0]], search],
    [
      "other treatment both sides had",
      [
        ...drips,
        ...sprays.slice(0, 1),
        trial("spray-c", [9, 20, 5, 20], { ...esketamine, background: "none" }),
      ],
      search,
    ],
    ["different kinds of comparator", [...drips, ...sprays], search.replace("inert", "active")],
    ["share a trial", drips, `option=${saline}&option=${saline}~single&window=h24`],
  ])("not where %s", (reason, records, words) => {
    const found = indirectOf(
      records.filter((one) => one !== undefined),
      words,
    );
    expect(found).toMatchObject({ allowed: false, estimate: null });
    expect(found?.reason).toContain(reason);
  });
});

describe("presets of a baseline", () => {
  const presetsOf = (...shares: number[]) =>
    cellAt(
      compareOf(
        shares.map((events, place) => trial(`t${place}`, [10, 20, events, 20])),
        `option=${saline}&window=h24`,
      ),
      0,
      "response",
    ).presets.map(({ label, percent }) => `${label} ${percent}`);

  test("are quartiles from four arms on, else the range", () => {
    expect(presetsOf(2, 4, 6, 8)).toEqual([
      "lower quartile 17.5",
      "median 25",
      "upper quartile 32.5",
    ]);
    expect(presetsOf(2, 4, 6)).toEqual(["lowest arm 10", "highest arm 30"]);
    expect(presetsOf(4, 4)).toEqual(["every arm 20"]);
    expect(presetsOf(4)).toEqual(["the one arm 20"]);
  });

  test("leave out nobody and everybody, which carry no effect over", () => {
    expect(presetsOf(0, 4)).toEqual(["highest arm 20"]);
  });
});
