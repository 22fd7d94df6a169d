import { insideSentence } from "#domain/label-words.ts";
import type { QueryWords } from "#domain/question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { indicationGroups, indications } from "#domain/vocabulary/indications.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { onlyValue } from "../../lib/url-state.ts";
import { outcomeOf } from "./outcome-words.ts";
import { anyChoice, choiceOf, labelIn, type Slot } from "./slot.ts";

const outcomeSlot: Slot = {
  id: "outcome",
  label: "Outcome",
  fields: ["outcome"],
  choices: outcomes.entries
    .filter(({ domain }) => domain !== "other")
    .map(({ id, label, domain }) => choiceOf("outcome", id, label, outcomeDomains.label(domain))),
  describe: (_, value) => value,
};

const routeSlot: Slot = {
  id: "route",
  label: "Route",
  fields: ["route"],
  choices: [
    { value: "", label: "any-route" },
    ...routes.entries.map(({ id, label }) => choiceOf("route", id, insideSentence(label))),
  ],
  describe: (_, value) => insideSentence(labelIn(routes, value)),
};

const studied = drugs.entries.filter((drug) => drug.studied);

const drugSlot: Slot = {
  id: "drug",
  label: "Drug",
  fields: ["drug"],
  choices: [
    { value: "", label: "ketamine of any kind" },
    ...studied.map(({ id, label }) => choiceOf("drug", id, insideSentence(label))),
    anyChoice("drug", ["ketamine", "esketamine"], "ketamine or esketamine"),
  ],
  describe: (_, value) => insideSentence(labelIn(drugs, value)),
};

const comparatorSlot: Slot = {
  id: "comparator",
  label: "Comparator",
  fields: ["comparatorClass", "comparatorDrug"],
  choices: [
    { value: "", label: "any comparator" },
    anyChoice("comparatorClass", ["inert-placebo", "active-placebo"], "placebo, inert or active"),
    ...comparatorClasses.entries
      .filter(({ id }) => id !== "none")
      .map(({ id, label }) => choiceOf("comparatorClass", id, insideSentence(label))),
    ...(["midazolam", "saline", "other-antidepressant"] as const).map((id) =>
      choiceOf("comparatorDrug", id, insideSentence(drugs.label(id))),
    ),
  ],
  describe: (field, value) =>
    insideSentence(labelIn(field === "comparatorClass" ? comparatorClasses : drugs, value)),
};

/** The places of the sentence, in its order. */
export function sentenceSlots(words: QueryWords) {
  const outcome = outcomeOf(onlyValue(words, "outcome") ?? "");
  return {
    outcome: outcomeSlot,
    window: windowSlotOf(outcome),
    route: routeSlot,
    drug: drugSlot,
    comparator: comparatorSlot,
    indication: outcome?.domain === "depression" ? depressionSlot : conditionSlot,
  };
}

/** "at 24 hours", "over the whole phase" */
export function windowWords(id: string): string {
  const label = insideSentence(labelIn(windows, id));
  if (id === "phase") return `over the ${label}`;
  if (id === "end") return `at the ${label}`;
  return id === "later" ? label : `at ${label}`;
}

const windowSlot: Slot = {
  id: "window",
  label: "Time",
  fields: ["window"],
  choices: windows.ids
    .filter((id) => id !== "phase")
    .map((id) => choiceOf("window", id, windowWords(id))),
  describe: (_, value) => windowWords(value),
};

/** The times an outcome can be asked at; of an outcome nobody knows, none is known either. */
function windowSlotOf(outcome: ReturnType<typeof outcomeOf>): Slot {
  if (outcome === undefined) return unknownTimeSlot;
  return outcome.time === "phase" ? wholePhaseSlot : windowSlot;
}

const unknownTimeSlot: Slot = {
  ...windowSlot,
  choices: [{ value: "", label: "at its usual time" }, ...windowSlot.choices],
};

const wholePhaseSlot: Slot = {
  ...windowSlot,
  choices: [{ value: "", label: windowWords("phase") }],
  usual: "window=phase",
};

const conditionSlot = indicationSlot(false);
/** Outcomes of depression are asked of unipolar depression unless another condition is named. */
const depressionSlot = indicationSlot(true);

function indicationSlot(depression: boolean): Slot {
  return {
    id: "indication",
    label: "Condition",
    fields: ["indication"],
    usual: depression ? "indication=depression" : undefined,
    choices: [
      { value: "", label: depression ? "depression (unipolar)" : "any condition" },
      ...indicationGroups.entries
        .filter(({ id }) => !(depression && id === "depression"))
        .map(({ id, label }) => choiceOf("indication", id, insideSentence(label), "Groups")),
      ...indications.entries.map(({ id, label }) =>
        choiceOf("indication", id, insideSentence(label), "Conditions"),
      ),
    ],
    describe: (_, value) =>
      insideSentence(
        indicationGroups.has(value) ? indicationGroups.label(value) : labelIn(indications, value),
      ),
  };
}
