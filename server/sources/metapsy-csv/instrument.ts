import type { OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import { type OutcomeId, outcomes } from "#domain/vocabulary/outcomes.ts";
import { type ScaleId, scales } from "#domain/vocabulary/scales.ts";
import { symptomDomainOf, simple } from "./words.ts";

/** A scale by its id, its label or one of the names it is printed under; undefined where none fits. */
export function scaleOf(instrument: string): ScaleId | undefined {
  return byName.get(letters(instrument));
}

/** Codes of data sets that are no alias of the scale anywhere else. */
const codes: Readonly<Record<string, ScaleId>> = {
  "caps-iv": "caps",
  "bdi-1a": "bdi",
  "bdi-ia": "bdi",
  "bdi-2": "bdi-ii",
  "grid-ham-d": "hdrs",
  "grid-hamd": "hdrs",
  "ham-d": "hdrs",
  "qids-sr": "qids-sr16",
};

const byName: ReadonlyMap<string, ScaleId> = new Map([
  ...scales.entries.flatMap(({ id, label, aliases = [] }) =>
    [id, label, ...aliases].map((name): [string, ScaleId] => [letters(name), id]),
  ),
  ...Object.entries(codes).map(([name, id]): [string, ScaleId] => [letters(name), id]),
]);

function letters(name: string): string {
  return simple(name).replaceAll("-", "");
}

/** The outcome a row is about, and the words kept beside where the list has none for it. */
export function outcomeOf(
  type: string,
  scale: ScaleId | undefined,
  symptom: string | undefined,
): { readonly outcome: OutcomeId; readonly reportedAs?: string } {
  const plain = simple(type);
  const domain = scale === undefined ? symptomDomainOf(symptom) : scales.get(scale).domain;
  if (plain === "other") return { outcome: "other", reportedAs: type };
  const named = outcomes.has(plain) && !/^(?:response|remission)$/.test(plain) ? plain : undefined;
  const known = named ?? (domain === undefined ? undefined : outcomeIn(domain, plain));
  return known === undefined
    ? { outcome: "other", reportedAs: wordsFor(type) }
    : { outcome: known };
}

function wordsFor(type: string): string {
  return scoreTypes.has(simple(type)) ? "score" : type;
}

/** Outcome types of the standard that are scores. */
const scoreTypes: ReadonlySet<string> = new Set(["msd", "imsd", "change"]);

function outcomeIn(domain: OutcomeDomainId, type: string): OutcomeId | undefined {
  if (domain === "substance-use") return scoreTypes.has(type) ? "substance-use-amount" : undefined;
  const word = scoreTypes.has(type) ? "severity" : type;
  const id = domain === "depression" ? word : `${domain}-${word}`;
  return outcomes.has(id) ? id : undefined;
}
