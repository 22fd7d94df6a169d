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
    arms: [sampleArm("ket"), sampleComparator("pbo")],
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

/** Saline in the same group as the sample arm. */
export function sampleComparator(id: string, parts: Partial<LooseArm> = {}): LooseArm {
  return sampleArm(id, {
    role: "comparator",
    drug: "saline",
    comparatorClass: "inert-placebo",
    doseBand: undefined,
    dose: undefined,
    ...parts,
  });
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

type LooseScore = Extract<LooseResult, { kind: "continuous" }>;

/** A MADRS score at 24 hours. */
export function sampleScore(
  arm: string,
  mean: number | undefined,
  sd: number | undefined,
  n: number | undefined,
  parts: Partial<LooseScore> = {},
): LooseScore {
  return {
    kind: "continuous",
    id: `severity-madrs-${parts.hours ?? 24}-${arm}-${parts.form ?? "endpoint"}`,
    outcome: "severity",
    scale: "madrs",
    hours: 24,
    timeLabel: "24 h",
    timing: "point",
    form: "endpoint",
    arm,
    ...(mean === undefined ? {} : { mean }),
    ...(sd === undefined ? {} : { sd }),
    ...(n === undefined ? {} : { n }),
    provenance: { report: "paper", locator: "Table 3", basis: "reported", sourceKind: "paper" },
    ...parts,
  };
}

type LooseContrast = Extract<LooseResult, { kind: "contrast" }>;

/** A printed difference in MADRS points at 24 hours, ketamine less saline, with its standard error. */
export function sampleContrast(parts: Partial<LooseContrast> = {}): LooseContrast {
  return {
    kind: "contrast",
    id: `contrast-${(parts.measure ?? "MD").toLowerCase()}-${parts.hours ?? 24}-${(parts.armsA ?? ["ket"]).join("-")}`,
    outcome: "severity",
    scale: "madrs",
    hours: 24,
    timeLabel: "24 h",
    timing: "point",
    armsA: ["ket"],
    armsB: ["pbo"],
    comparison: "arms",
    measure: "MD",
    estimate: -5,
    unit: "scale-points",
    favours: "a",
    se: 2,
    provenance: { report: "paper", locator: "Table 4", basis: "reported", sourceKind: "paper" },
    ...parts,
  };
}
