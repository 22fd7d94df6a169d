import {
  mostOptions,
  parseBaseline,
  parseOption,
  printBaseline,
  printOption,
  type RegimenId,
} from "#domain/compare-question.ts";
import type { QueryWords } from "#domain/question.ts";
import type { OutcomeId } from "#domain/vocabulary/outcomes.ts";
import type { CompareAnswer } from "../../lib/api.ts";
import { withWord } from "../../lib/url-state.ts";
import type { Choice } from "../../ui/select-field.tsx";
import { plural } from "../../ui/number-format.ts";

type Choices = CompareAnswer["choices"];

/** Fewer than two columns compare nothing. */
const fewestOptions = 2;

/** An option whatever its regimen, as the list of choices names it. */
function anyRegimen(option: string): string {
  const parsed = parseOption(option);
  return parsed === null ? option : printOption({ ...parsed, regimen: null });
}

function choiceOf(choices: Choices, option: string): Choices[number] | undefined {
  const name = anyRegimen(option);
  return choices.find((choice) => choice.option === name);
}

export function treatmentOf(choices: Choices, option: string): string {
  return choiceOf(choices, option)?.treatment ?? "";
}

export function regimenOf(option: string): RegimenId | "" {
  return parseOption(option)?.regimen ?? "";
}

/** What can be put into a column: drugs by route, then what trials gave instead. */
export function treatmentChoices(choices: Choices): Choice[] {
  const seen = new Map(
    choices.map(({ treatment, kind }) => [
      treatment,
      {
        value: treatment,
        label: treatment,
        group: kind === "drug" ? "Drug and route" : "What trials gave instead",
      },
    ]),
  );
  const groups = ["Drug and route", "What trials gave instead"];
  return [...seen.values()].toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}

/** What a treatment was compared with, with the number of trials. */
export function againstChoices(choices: Choices, option: string): Choice[] {
  const treatment = treatmentOf(choices, option);
  return choices
    .filter((choice) => choice.treatment === treatment)
    .map(({ option: value, against, studies }) => ({
      value,
      label: `${against} (${plural(studies, "trial")})`,
    }));
}

/** The option of another treatment: against the same if trials did so, else what most trials did. */
export function optionFor(choices: Choices, treatment: string, before: string): string {
  const { against } = choiceOf(choices, before) ?? { against: "" };
  const fitting = choices.filter((choice) => choice.treatment === treatment);
  const chosen = fitting.find((choice) => choice.against === against) ?? fitting[0];
  return chosen?.option ?? before;
}

export function withRegimen(option: string, regimen: RegimenId | ""): string {
  const parsed = parseOption(option);
  return parsed === null
    ? option
    : printOption({ ...parsed, regimen: regimen === "" ? null : regimen });
}

/** The columns with one replaced; its baselines go with it. An option that stands already is not doubled. */
export function withColumn(words: QueryWords, place: number, option: string): QueryWords {
  const options = words["option"] ?? [];
  if (options.some((one, other) => other !== place && one === option)) return words;
  return withoutLostBaselines(
    withWord(
      words,
      "option",
      options.map((one, other) => (other === place ? option : one)),
    ),
  );
}

export function withoutColumn(words: QueryWords, place: number): QueryWords {
  const options = words["option"] ?? [];
  return withoutLostBaselines(
    withWord(
      words,
      "option",
      options.filter((_, other) => other !== place),
    ),
  );
}

export function mayTakeAway(words: QueryWords): boolean {
  return (words["option"] ?? []).length > fewestOptions;
}

/** One more column: the treatment most trials are about that is not shown yet; null where none may stand. */
export function withOneMore(words: QueryWords, choices: Choices): QueryWords | null {
  const options = words["option"] ?? [];
  const shown = new Set(options.map((option) => treatmentOf(choices, option)));
  const next = choices.find(({ kind, treatment }) => kind === "drug" && !shown.has(treatment));
  return options.length >= mostOptions || next === undefined
    ? null
    : withWord(words, "option", [...options, next.option]);
}

function withoutLostBaselines(words: QueryWords): QueryWords {
  const options = new Set(words["option"]);
  const kept = (words["baseline"] ?? []).filter((text) =>
    options.has(parseBaseline(text)?.option ?? ""),
  );
  return withWord(words, "baseline", kept);
}

/** A baseline for one outcome in some columns, or that of their own trials again with `percent` null. */
export function withBaseline(
  words: QueryWords,
  options: readonly string[],
  outcome: OutcomeId,
  percent: number | null,
): QueryWords {
  const others = (words["baseline"] ?? []).filter((text) => {
    const chosen = parseBaseline(text);
    return chosen?.outcome !== outcome || !options.includes(chosen.option);
  });
  const added =
    percent === null ? [] : options.map((option) => printBaseline({ option, outcome, percent }));
  return withWord(words, "baseline", [...others, ...added]);
}
