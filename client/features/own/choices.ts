import { capital } from "#domain/label-words.ts";
import { measures } from "#domain/measures/index.ts";
import type { MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { Option } from "../../ui/method-options.ts";
import type { OwnMeasure } from "./rows.ts";

const measureNotes: Record<OwnMeasure, string> = {
  RR: "How many times as frequent the event is in group 1; from events and people of two groups.",
  OR: "The ratio of the odds of the event; close to the risk ratio only where the event is rare.",
  RD: "The share with the event in group 1 minus that in group 2.",
  PETO: "An odds ratio for rare events and groups of like size; biased for large effects.",
  MD: "Mean of group 1 minus mean of group 2, in points of one common scale.",
  SMD: "The mean difference in standard deviations, for trials that used different scales.",
  SMDH: "The same, without assuming that both groups vary equally.",
  ROM: "How many times as large the mean is in group 1; for means above 0.",
  PR: "A share of one group, pooled as it is; poor near 0 and 1.",
  PLO: "A share of one group, pooled as log odds; the usual choice.",
  PFT: "A share of one group, after a double arcsine that also takes 0 and all.",
  IRR: "The ratio of events per person-time.",
  GEN: "Effects that are already computed, with their variance or standard error.",
};

const measureGroups: readonly (readonly [string, readonly OwnMeasure[]])[] = [
  ["Events in two groups", ["RR", "OR", "RD", "PETO"]],
  ["Means of two groups", ["MD", "SMD", "SMDH", "ROM"]],
  ["One group", ["PR", "PLO", "PFT"]],
  ["Other", ["IRR", "GEN"]],
];

export const measureOptions: readonly Option<OwnMeasure>[] = measureGroups.flatMap(([group, ids]) =>
  ids.map((id) => ({
    value: id,
    label: capital(measures[id].label),
    note: measureNotes[id],
    group,
  })),
);

export type ZeroCells = "usual" | "drop00" | "all" | "if0all" | "none";

export const zeroCellOptions: readonly Option<ZeroCells>[] = [
  {
    value: "usual",
    label: "As usual for the measure",
    note: "½ is added to every cell of a trial that has an empty one.",
  },
  {
    value: "drop00",
    label: "As usual, without trials that saw nothing",
    note: "Trials without events, or with nothing but events, in both groups are left out.",
  },
  { value: "all", label: "½ to every trial", note: "Adds ½ to all cells, empty or not." },
  {
    value: "if0all",
    label: "½ to every trial, if any has an empty cell",
    note: "Treats all trials alike as soon as one needs it.",
  },
  {
    value: "none",
    label: "Add nothing",
    note: "Trials whose effect cannot be computed without are left out and named.",
  },
];

/** What a zero-cell choice says in a request; nothing for the measure's own rule. */
export const zeroCellWords: Record<
  ZeroCells,
  Pick<MetaAnalysisRequest, "add" | "to" | "drop00">
> = {
  usual: {},
  drop00: { drop00: true },
  all: { add: 0.5, to: "all" },
  if0all: { add: 0.5, to: "if0all" },
  none: { add: 0, to: "none" },
};

export type Scale = "identity" | "log" | "logit";

export const scaleOptions: readonly Option<Scale>[] = [
  { value: "identity", label: "As they are", note: "Such as mean differences or g." },
  { value: "log", label: "As logarithms", note: "Log ratios, shown as ratios." },
  { value: "logit", label: "As log odds", note: "Log odds of a share, shown as the share." },
];

/** Measures whose cells can be empty; for the others the zero-cell rule says nothing. */
export function countsEvents(measure: OwnMeasure): boolean {
  return measures[measure].zeroCellRule.to !== "none";
}
