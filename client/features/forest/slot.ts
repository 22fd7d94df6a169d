import { printWords, type QueryWords, wordsOfSearch } from "#domain/question.ts";
import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import { withWord } from "../../lib/url-state.ts";
import type { Choice } from "../../ui/select-field.tsx";
import { isUsual } from "./usual-words.ts";

/**
 * A place of the question that is filled by one choice. A choice may set several words at once
 * ("midazolam" is a comparator's drug, "inert placebo" a class); its value is their query string.
 */
export interface Slot {
  readonly id: string;
  readonly label: string;
  /** The words it sets. */
  readonly fields: readonly string[];
  readonly choices: readonly Choice[];
  /** The query string that says aloud what happens anyway, where the outcome decides it. */
  readonly usual?: string | undefined;
  /** Words for values that none of the choices stands for. */
  readonly describe: (field: string, value: string) => string;
}

/** The query string of the slot's own words: the value of the choice that is taken. */
export function slotValue(slot: Slot, words: QueryWords): string {
  const said = slot.fields.filter((field) => !isUsual(field, words[field]));
  const value = printWords(Object.fromEntries(said.map((field) => [field, true])), words);
  return value === slot.usual ? "" : value;
}

/** The choices to offer: the usual ones, and the one of the address if it is none of them. */
export function slotChoices(slot: Slot, words: QueryWords): readonly Choice[] {
  const value = slotValue(slot, words);
  if (slot.choices.some((choice) => choice.value === value)) return slot.choices;
  const label = slot.fields
    .flatMap((field) => {
      const values = words[field] ?? [];
      return values.length === 0
        ? []
        : [values.map((one) => slot.describe(field, one)).join(" or ")];
    })
    .join(", ");
  return [...slot.choices, { value, label }];
}

export function fillSlot(slot: Slot, words: QueryWords, value: string): QueryWords {
  const set = wordsOfSearch(value);
  return slot.fields.reduce((next, field) => withWord(next, field, set[field] ?? []), words);
}

/** Set by hand in this address, so that it differs from what is usual. */
export function isSet(slot: Slot, words: QueryWords): boolean {
  return slotValue(slot, words) !== "";
}

/** A choice that sets one word. */
export function choiceOf(field: string, value: string, label: string, group?: string): Choice {
  return { value: `${field}=${value}`, label, ...(group === undefined ? {} : { group }) };
}

/** A choice that gives one word several values, any of which may hold. */
export function anyChoice(field: string, values: readonly string[], label: string): Choice {
  return { value: values.map((value) => `${field}=${value}`).join("&"), label };
}

export function labelIn(list: ClosedList<ListEntry>, value: string): string {
  return list.has(value) ? list.label(value) : value;
}
