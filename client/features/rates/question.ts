import type { QueryWords } from "#domain/question.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { onlyValue, queryString, releaseWord } from "../../lib/url-state.ts";
import type { Choice } from "../../ui/select-field.tsx";

export const ratesWords = ["comparatorClass", "outcome", "window", "by", releaseWord] as const;

export type Grouping = "route" | "indication" | "drug";

export const groupings: readonly { readonly value: Grouping; readonly label: string }[] = [
  { value: "route", label: "Route" },
  { value: "indication", label: "Condition" },
  { value: "drug", label: "Drug" },
];

interface RatesQuestion {
  readonly outcome: string;
  readonly window: string;
  readonly by: string;
  readonly comparatorClass: string;
  /** Canonical query string, every choice spelled out. */
  readonly query: string;
}

/** The question of an address, with what it does not say filled in. */
export function ratesQuestion(words: QueryWords): RatesQuestion {
  const outcome = onlyValue(words, "outcome") ?? "response";
  const wholePhase = isWholePhase(outcome);
  const asked = onlyValue(words, "window");
  const window = asked ?? (wholePhase ? "phase" : "h24");
  const by = onlyValue(words, "by") ?? "route";
  const comparatorClass = onlyValue(words, "comparatorClass") ?? "";
  const query = queryString({
    ...(comparatorClass === "" ? {} : { comparatorClass: [comparatorClass] }),
    outcome: [outcome],
    window: [window],
    by: [by],
    ...(words[releaseWord] === undefined ? {} : { [releaseWord]: words[releaseWord] }),
  });
  return { outcome, window, by, comparatorClass, query };
}

export function isWholePhase(outcome: string): boolean {
  return outcomes.has(outcome) && outcomes.get(outcome).time === "phase";
}

/** Outcomes that count people, under the domain they belong to. */
export const outcomeChoices: readonly Choice[] = outcomes.entries
  .filter((outcome) => outcome.kind === "binary" && outcome.domain !== "other")
  .map((outcome) => ({
    value: outcome.id,
    label: outcome.label,
    group: outcomeDomains.label(outcome.domain),
  }));

export function windowChoices(outcome: string): readonly Choice[] {
  const wholePhase = isWholePhase(outcome);
  return windows.entries
    .filter((window) => (window.id === "phase") === wholePhase)
    .map((window) => ({ value: window.id, label: window.label }));
}

export const comparatorChoices: readonly Choice[] = [
  { value: "", label: "Anything" },
  ...comparatorClasses.entries.map((one) => ({ value: one.id, label: one.label })),
];
