import * as z from "zod";
import { type StudyRecord, studyRecord } from "./study-record.ts";

type Loose = z.input<typeof studyRecord>;

/**
 * A small trial for tests: ketamine against saline, one response row an arm. Parts given replace
 * the whole part; the result is a full record with every default.
 */
export function sampleStudy(parts: Partial<Loose> = {}): StudyRecord {
  return studyRecord.parse({
    key: "sample-2020",
    short: "Sample 2020",
    title: "A sample trial",
    year: 2020,
    reports: [
      { id: "paper", kind: "journal-article", citation: "Sample A. A sample trial. 2020." },
    ],
    design: { type: "parallel-rct", randomised: true, blinding: "double-blind", dosing: "single" },
    population: {
      indication: "treatment-resistant-depression",
      ageGroup: "adults",
      nRandomised: 40,
    },
    arms: [
      sampleArm("ket"),
      sampleArm("pbo", {
        role: "comparator",
        drug: "saline",
        comparatorClass: "inert-placebo",
        doseBand: undefined,
        dose: undefined,
      }),
    ],
    results: [sampleCount("ket", 12, 20), sampleCount("pbo", 4, 20)],
    ...parts,
  } satisfies Loose);
}

type LooseArm = Loose["arms"][number];

export function sampleArm(id: string, parts: Partial<LooseArm> = {}): LooseArm {
  return {
    id,
    label: id,
    role: "intervention",
    drug: "ketamine",
    route: "intravenous",
    dose: { value: 0.5, unit: "mg/kg" },
    doseBand: "usual",
    comparisonGroup: "main",
    nRandomised: 20,
    ...parts,
  };
}

type LooseResult = NonNullable<Loose["results"]>[number];
type LooseCount = Extract<LooseResult, { kind: "binary" }>;

/** A count of responders at 24 hours on MADRS. */
export function sampleCount(
  arm: string,
  events: number | undefined,
  n: number | undefined,
  parts: Partial<LooseCount> = {},
): LooseCount {
  return {
    kind: "binary",
    id: `response-madrs-${parts.hours ?? 24}-${arm}`,
    outcome: "response",
    scale: "madrs",
    criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
    hours: 24,
    timeLabel: "24 h",
    timing: "point",
    arm,
    ...(events === undefined ? {} : { events }),
    ...(n === undefined ? {} : { n }),
    provenance: { report: "paper", locator: "Table 2", basis: "reported", sourceKind: "paper" },
    ...parts,
  };
}
