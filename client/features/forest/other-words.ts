import { filterShape, type QueryWords } from "#domain/question.ts";
import { designTypes } from "#domain/vocabulary/study-terms.ts";
import { releaseWord, withWord } from "../../lib/url-state.ts";
import { moreSlots } from "./more-slots.ts";
import { sentenceSlots } from "./sentence-slots.ts";
import { labelIn } from "./slot.ts";

interface OtherWord {
  readonly field: string;
  readonly value: string;
  readonly name: string;
  readonly label: string;
  readonly without: QueryWords;
}

const names: Readonly<Record<string, string>> = {
  designType: "Design",
  yearFrom: "From year",
  yearTo: "To year",
  text: "Words",
};

/** Filters of the address for which the page has no choice to show: they came from another page. */
export function otherWords(words: QueryWords): OtherWord[] {
  const shown = new Set(
    [...Object.values(sentenceSlots(words)), ...moreSlots(words, undefined)].flatMap(
      ({ fields }) => fields,
    ),
  );
  return Object.keys(filterShape)
    .filter((field) => !shown.has(field) && field !== releaseWord)
    .flatMap((field) =>
      (words[field] ?? []).map((value) => ({
        field,
        value,
        name: names[field] ?? field,
        label: field === "designType" ? labelIn(designTypes, value) : value,
        without: withWord(
          words,
          field,
          (words[field] ?? []).filter((one) => one !== value),
        ),
      })),
    );
}
