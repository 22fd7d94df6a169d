import type { ForestAnswer } from "../../lib/api.ts";
import { groupByReason, type ReasonGroup } from "../../ui/group-by-reason.ts";
import { integer, plural } from "../../ui/number-format.ts";

type LeftOut = ForestAnswer["leftOut"][number];
type Known = ForestAnswer["knownButNotPooled"][number];

interface LedgerStep {
  readonly step: string;
  readonly label: string;
  readonly out: number;
  /** After the step, what is known but not pooled still counted: it leaves the flow last. */
  readonly left: number;
  readonly reasons: readonly ReasonGroup<LeftOut>[];
}

export interface Ledger {
  readonly inside: number;
  /** Every step of the rules, also those that leave out nothing. */
  readonly steps: readonly LedgerStep[];
  readonly known: {
    readonly studies: number;
    readonly reasons: readonly ReasonGroup<Known>[];
    /** "484 people; 1 missed its primary outcome, 1 not known" */
    readonly text: string;
  };
  readonly included: number;
  readonly people: number | null;
  /** "12 in the number + 4 left out + 2 known but not pooled = 18 inside the filter" */
  readonly sum: string;
}

export function ledgerOf(answer: ForestAnswer): Ledger {
  const { ledger, leftOut, knownButNotPooled } = answer;
  let left = ledger.inside;
  const steps = ledger.steps.map(({ step, label, out }) => {
    left -= out;
    const reasons = groupByReason(leftOut.filter((study) => study.step === step));
    return { step, label, out, left, reasons };
  });
  return {
    inside: ledger.inside,
    steps,
    known: {
      studies: ledger.knownButNotPooled.studies,
      reasons: groupByReason(
        knownButNotPooled.toSorted(
          (a, b) => telling.indexOf(a.primaryOutcomeMet) - telling.indexOf(b.primaryOutcomeMet),
        ),
      ),
      text: knownText(answer),
    },
    included: ledger.included,
    people: answer.people,
    sum: sumText(answer),
  };
}

/** What says most about what is missing stands first. */
const telling: readonly Known["primaryOutcomeMet"][] = ["false", "true", "unknown"];

function knownText({ ledger: { knownButNotPooled: known }, knownButNotPooled }: ForestAnswer) {
  const count = (met: Known["primaryOutcomeMet"]) =>
    knownButNotPooled.filter((study) => study.primaryOutcomeMet === met).length;
  const outcomes = [
    { count: known.primaryMissed, words: "missed" },
    { count: count("true"), words: "met" },
    { count: count("unknown"), words: "not known" },
  ].flatMap((part) => (part.count > 0 ? [`${integer(part.count)} ${part.words}`] : []));
  const met = outcomes.length === 0 ? "" : `primary outcome: ${outcomes.join(", ")}`;
  const people = `${known.sizeUnknown > 0 ? "At least " : ""}${peopleText(known.people)}`;
  return [people, met].filter((part) => part !== "").join("; ");
}

function sumText({ ledger }: ForestAnswer): string {
  const out = ledger.steps.reduce((sum, step) => sum + step.out, 0);
  const parts = [
    `${integer(ledger.included)} in the number`,
    `${integer(out)} left out`,
    `${integer(ledger.knownButNotPooled.studies)} known but not pooled`,
  ];
  return `${parts.join(" + ")} = ${integer(ledger.inside)} inside the filter`;
}

export function peopleText(people: number | null): string {
  return people === null ? "number of people not stated" : plural(people, "person", "people");
}

export const primaryWords: Readonly<Record<Known["primaryOutcomeMet"], string>> = {
  true: "primary outcome met",
  false: "primary outcome missed",
  unknown: "primary outcome not known",
};

export function studiesText(count: number): string {
  return plural(count, "study", "studies");
}

export function ledgerSummary(ledger: Ledger): string {
  const out = ledger.steps
    .filter((step) => step.out > 0)
    .map((step) => `${integer(step.out)} at “${step.label}”`);
  return `From the filter to the number: ${ledger.sum}. ${out.length === 0 ? "Nothing was left out." : `Left out: ${out.join("; ")}.`}`;
}
