import type { QuestionMeasureId } from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import {
  expandIndications,
  indicationFilterIds,
  indications,
} from "#domain/vocabulary/indications.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";

type Outcome = (typeof outcomes.entries)[number];

/** The outcome of this id, or undefined for a word the vocabulary does not know. */
export function outcomeOf(id: string): Outcome | undefined {
  return outcomes.has(id) ? outcomes.get(id) : undefined;
}

/** True where "everyone randomised" can stand below the line: what people reached at one time. */
export function countsAtOneTime(outcome: Outcome | undefined): boolean {
  return outcome?.kind === "binary" && outcome.time === "point";
}

const measuresOfCounts: readonly QuestionMeasureId[] = ["OR", "RR", "RD", "PETO"];
const measuresOfScores: readonly QuestionMeasureId[] = ["MD", "SMD", "SMDH", "ROM"];

/**
 * The words after another outcome was chosen. What cannot be asked of it is dropped: a time of day
 * for what is counted over a phase, odds of a score, a scale of another symptom.
 */
export function changeOutcome(words: QueryWords, outcome: string): QueryWords {
  const next = outcomeOf(outcome);
  const dropped = next === undefined ? [] : unfitting(words, next);
  return dropped.reduce<QueryWords>(
    (kept, word) => withWord(kept, word, []),
    withWord(words, "outcome", [outcome]),
  );
}

function unfitting(words: QueryWords, next: Outcome): string[] {
  const before = outcomeOf(onlyValue(words, "outcome") ?? "");
  const counts = next.kind === "binary";
  const fits: Readonly<Record<string, boolean>> = {
    window: before?.time === next.time,
    measure: fitsMeasure(onlyValue(words, "measure"), next),
    denominator: countsAtOneTime(next),
    form: !counts,
    correlation: !counts,
    scale: !counts && before?.domain === next.domain,
    indication: fitsIndication(words["indication"] ?? [], next),
    page: false,
  };
  return Object.keys(fits).filter((word) => !fits[word] && words[word] !== undefined);
}

function fitsMeasure(measure: string | undefined, { kind, time }: Outcome): boolean {
  if (measure === "HR") return time === "phase";
  const fitting: readonly string[] = kind === "binary" ? measuresOfCounts : measuresOfScores;
  return measure === undefined || fitting.includes(measure);
}

/** Domains of symptoms that are somebody's illness; harms and dropout are asked of everyone. */
const domainsOfIllness = new Set<string>(
  indications.entries.map(({ domain }) => domain).filter((domain) => domain !== "other"),
);

/** An outcome of one illness in people with another has next to no trials. */
function fitsIndication(values: readonly string[], { domain }: Outcome): boolean {
  if (!domainsOfIllness.has(domain)) return true;
  return values.every(
    (value) =>
      !indicationFilterIds.includes(value) ||
      [...expandIndications([value])].every((id) => indications.get(id).domain === domain),
  );
}
