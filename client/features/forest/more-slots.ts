import { facets } from "#domain/facets.ts";
import type { FacetFieldId, QueryWords } from "#domain/question.ts";
import { doseBands } from "#domain/vocabulary/dose-bands.ts";
import { basisViews } from "#domain/vocabulary/provenance-terms.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import type { ListEntry } from "#domain/vocabulary/closed-list.ts";
import type { QuestionMeasureId } from "#domain/evidence-question.ts";
import type { Choice } from "../../ui/select-field.tsx";
import { levelOptions, methodOptions, testOptions } from "../../ui/method-options.ts";
import { onlyValue } from "../../lib/url-state.ts";
import { countsAtOneTime, outcomeOf } from "./outcome-words.ts";
import { anyChoice, choiceOf, labelIn, type Slot } from "./slot.ts";

/** What the answer says about its own question; the choices that depend on it wait for it. */
interface Understood {
  readonly measure: QuestionMeasureId;
  readonly measures: readonly QuestionMeasureId[];
}

const measureNames: Readonly<Record<QuestionMeasureId, string>> = {
  OR: "Odds ratio",
  RR: "Risk ratio",
  RD: "Risk difference",
  PETO: "Peto’s odds ratio",
  HR: "Hazard ratio",
  MD: "Mean difference in points",
  SMD: "Standardised mean difference",
  SMDH: "Standardised, unequal variances",
  ROM: "Ratio of means",
};

/** Every further choice that fits the outcome: how to compute first, then which trials. */
export function moreSlots(words: QueryWords, understood: Understood | undefined): Slot[] {
  const outcome = outcomeOf(onlyValue(words, "outcome") ?? "");
  const scores = outcome?.kind === "continuous";
  return [
    ...(understood === undefined ? [] : [measureSlot(understood)]),
    ...(countsAtOneTime(outcome) ? [denominatorSlot] : []),
    ...(scores ? [formSlot] : []),
    ...(scores && understood?.measure === "MD" ? [scaleSlot(outcome.scalePreference ?? [])] : []),
    methodSlot,
    testSlot,
    levelSlot,
    crossoverSlot,
    ...(scores ? [correlationSlot] : []),
    doseSlot,
    facetSlot("dosing"),
    facetSlot("background"),
    facetSlot("blinding"),
    riskSlot,
    basisSlot,
    randomisedSlot,
    ageSlot,
    facetSlot("funding"),
    sizeSlot,
  ];
}

function measureSlot({ measures }: Understood): Slot {
  const [usual, ...others] = measures;
  return {
    id: "measure",
    label: "Measure",
    fields: ["measure"],
    choices: [
      ...(usual === undefined ? [] : [{ value: "", label: `${measureNames[usual]} (usual)` }]),
      ...others.map((id) => choiceOf("measure", id, measureNames[id])),
    ],
    usual: usual === undefined ? undefined : `measure=${usual}`,
    describe: (_, value) => measureNames[value as QuestionMeasureId] ?? value,
  };
}

/** A slot whose first choice is what happens anyway. */
function slot(
  field: string,
  label: string,
  choices: readonly Choice[],
  list?: readonly ListEntry[],
): Slot {
  return {
    id: field,
    label,
    fields: [field],
    choices,
    describe: (_, value) => list?.find(({ id }) => id === value)?.label ?? value,
  };
}

const denominatorSlot = slot("denominator", "Below the line", [
  { value: "", label: "People as the paper counts (usual)" },
  choiceOf("denominator", "randomised", "Everyone randomised"),
]);

const formSlot = slot("form", "Form of the score", [
  { value: "", label: "Score at that time (usual)" },
  choiceOf("form", "change", "Change from baseline"),
]);

function scaleSlot(preference: readonly string[]): Slot {
  return slot(
    "scale",
    "Scale",
    [
      { value: "", label: "The one most trials have (usual)" },
      ...preference.map((id) => choiceOf("scale", id, labelIn(scales, id))),
    ],
    scales.entries,
  );
}

const methodSlot = slot("method", "Spread between trials (τ²)", [
  { value: "", label: "REML (usual)" },
  ...methodOptions
    .filter(({ value }) => value !== "REML")
    .map(({ value, label }) => choiceOf("method", value, label)),
]);

const testSlot = slot("test", "Interval and test", [
  { value: "", label: "By the number of trials (usual)" },
  ...testOptions.map(({ value, label }) => choiceOf("test", value, label)),
]);

const levelSlot = slot("level", "Level", [
  { value: "", label: "95 % (usual)" },
  ...levelOptions
    .filter(({ value }) => value !== "95")
    .map(({ value, label }) => choiceOf("level", value, label)),
]);

const crossoverSlot = slot("crossover", "Crossover trials", [
  { value: "", label: "As they can be used (usual)" },
  choiceOf("crossover", "first-period", "First period only"),
  choiceOf("crossover", "none", "None"),
]);

const correlationSlot = slot("correlation", "Correlation within people", [
  { value: "", label: "0.5 where not printed (usual)" },
  choiceOf("correlation", "0.3", "0.3"),
  choiceOf("correlation", "0.7", "0.7"),
]);

const doseSlot = slot(
  "doseBand",
  "Dose",
  [
    { value: "", label: "All but below usual (usual)" },
    anyChoice("doseBand", doseBands.ids, "All doses"),
    ...doseBands.entries.map(({ id, label }) => choiceOf("doseBand", id, `${label} only`)),
  ],
  doseBands.entries,
);

function facetSlot(field: FacetFieldId): Slot {
  const { label, list } = facets[field];
  return slot(
    field,
    label,
    [
      { value: "", label: "Any" },
      ...list.entries.map((entry) => choiceOf(field, entry.id, entry.label)),
    ],
    list.entries,
  );
}

const riskSlot = slot(
  "riskOfBias",
  "Risk of bias",
  [
    { value: "", label: "Any" },
    choiceOf("riskOfBias", "low", "Low where rated"),
    anyChoice("riskOfBias", ["low", "some-concerns"], "Low or some concerns"),
    choiceOf("riskOfBias", "high", "High"),
    choiceOf("riskOfBias", "not-rated", "Not rated"),
  ],
  riskJudgements.entries,
);

const basisSlot = slot("basis", "Numbers", [
  { value: "", label: `${basisViews.label("without-unverified")} (usual)` },
  ...basisViews.entries
    .filter(({ id }) => id !== "without-unverified")
    .map(({ id, label }) => choiceOf("basis", id, label)),
]);

const randomisedSlot = slot("randomised", "Randomisation", [
  { value: "", label: "Randomised only (usual)" },
  anyChoice("randomised", ["true", "false"], "Randomised or not"),
  choiceOf("randomised", "false", "Not randomised only"),
]);

const ageSlot = slot(
  "ageGroup",
  "Age group",
  [
    { value: "", label: "Adults and mixed ages (usual)" },
    anyChoice("ageGroup", facets.ageGroup.list.ids, "Every age"),
    ...facets.ageGroup.list.entries.map(({ id, label }) =>
      choiceOf("ageGroup", id, `${label} only`),
    ),
  ],
  facets.ageGroup.list.entries,
);

const sizeSlot = slot("minParticipants", "Size", [
  { value: "", label: "Any number of people" },
  ...["20", "50", "100", "200"].map((size) =>
    choiceOf("minParticipants", size, `At least ${size} people`),
  ),
]);
