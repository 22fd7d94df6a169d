import { beforeAll, describe, expect, test } from "vitest";
import { evidenceQuestion } from "#domain/evidence-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { rowsBehind } from "../effects/rows-behind.ts";
import { type SelectedEffects, selectEffects } from "../effects/select.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import { shippedSnapshot } from "../testing.ts";
import { type ForestQuestion, forestQuestionOf, measuresOf } from "./question.ts";
import { withScale } from "./scale.ts";
import { forestIn } from "./testing.ts";

/** What is asked of the shipped evidence, beside outcome, window and measure. */
const filters = [
  "",
  "indication=bipolar-depression&indication=depression&indication=pain&denominator=randomised",
  "randomised=true&randomised=false&ageGroup=adults&ageGroup=adolescents&basis=all",
  "drug=esketamine&route=intranasal&comparatorClass=inert-placebo&form=change",
  "comparatorDrug=midazolam&crossover=first-period&basis=primary-sources",
  "doseBand=below-usual&doseBand=usual&crossover=none&exclude=popova-2019-transform2",
];

/** Every pair of outcome and window that goes together, with every measure. */
const asked = outcomes.entries
  .filter(({ id }) => id !== "other")
  .flatMap(({ id, time }) =>
    windows.ids
      .filter((window) => (window === "phase") === (time === "phase"))
      .flatMap((window) =>
        measuresOf(id).map((measure) => `outcome=${id}&window=${window}&measure=${measure}`),
      ),
  );

interface Selection {
  readonly search: string;
  readonly question: ForestQuestion;
  readonly inside: readonly SnapshotStudy[];
  readonly selected: SelectedEffects;
}

let snapshot: Snapshot;
const selections: Selection[] = [];

beforeAll(async () => {
  snapshot = await shippedSnapshot();
  for (const words of asked) {
    let scale: ForestQuestion["effect"]["scale"] | undefined;
    for (const filter of filters) {
      const search = `${words}&${filter}`;
      const parsed = parseWords(evidenceQuestion, wordsOfSearch(search));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const plain = forestQuestionOf(parsed.query);
      const inside = studiesInside(snapshot, plain.filter, undefined);
      // The search for the common scale is slow; the one found without a filter serves all filters.
      if (scale === undefined) scale = withScale(plain, inside).effect.scale;
      const question = { ...plain, effect: { ...plain.effect, scale } };
      selections.push({ search, question, inside, selected: selectEffects(inside, question) });
    }
  }
}, 60_000);

const keysOf = ({ answering, leftOut, knownButNotPooled }: SelectedEffects): string[] =>
  [...answering, ...leftOut, ...knownButNotPooled].map(({ one }) => one.study.key);

/** Questions for which a statement does not hold, so that a failure names them. */
function failing(holds: (selection: Selection) => boolean): string[] {
  return selections.filter((selection) => !holds(selection)).map(({ search }) => search);
}

describe("every outcome, window, measure and filter over the shipped evidence", () => {
  test("asks enough, and much of it has an answer", () => {
    expect(selections.length).toBeGreaterThan(3000);
    expect(
      selections.filter(({ selected }) => selected.answering.length > 0).length,
    ).toBeGreaterThan(500);
  });

  test("included, left out and known are together all studies inside the filter, each once", () => {
    expect(
      failing(({ inside, selected }) => {
        const keys = keysOf(selected);
        return (
          new Set(keys).size === keys.length &&
          keys.toSorted().join() ===
            inside
              .map(({ study }) => study.key)
              .toSorted()
              .join()
        );
      }),
    ).toEqual([]);
  });

  test("every effect is a number with a weight, over people that are there", () => {
    expect(
      failing(({ selected }) =>
        selected.answering.every(
          ({ effect, people }) =>
            Number.isFinite(effect.yi) &&
            effect.vi > 0 &&
            Number.isFinite(effect.vi) &&
            (people ?? 1) > 0,
        ),
      ),
    ).toEqual([]);
  });

  test("no effect is made of two times or two definitions", () => {
    expect(
      failing(({ selected }) =>
        selected.answering.every(({ effect }) => {
          const definitions = rowsBehind({ effect }).map((row) =>
            JSON.stringify([
              row.scale,
              row.criterion,
              row.period,
              row.analysisSet,
              row.form,
              row.hours,
              row.toHours,
            ]),
          );
          return new Set(definitions).size === 1;
        }),
      ),
    ).toEqual([]);
  });

  test("no effect rests on a row that may never be used", () => {
    expect(
      failing(({ selected, question }) =>
        selected.answering.every(({ effect }) =>
          rowsBehind({ effect }).every(
            (row) =>
              row.outcome === question.effect.outcome &&
              row.timing !== "baseline" &&
              row.period !== "second" &&
              row.cautionUse !== "do-not-use" &&
              row.cautionUse !== "do-not-pool" &&
              row.subgroup === null &&
              row.form !== "percent-change" &&
              (question.effect.basis === "all" || row.basis !== "unverified") &&
              (question.effect.measure !== "MD" || row.scale === question.effect.scale),
          ),
        ),
      ),
    ).toEqual([]);
  });

  test("no arm stands on both sides or twice in one effect", () => {
    expect(
      failing(({ selected }) =>
        selected.answering.every(({ effect }) => {
          const arms = effect.parts.flatMap(({ numbers }) =>
            [...(numbers?.interventions ?? []), ...(numbers?.comparators ?? [])].map(
              ({ arm }) => arm,
            ),
          );
          const ids = new Set(arms.map(({ id }) => id));
          return (
            ids.size === arms.length &&
            arms.every(({ overlapsArms }) => overlapsArms.every((id) => !ids.has(id)))
          );
        }),
      ),
    ).toEqual([]);
  });

  test("no pool holds two reports of the same people", () => {
    expect(
      failing(({ selected }) => {
        const studies = selected.answering.map(({ one }) => one.study);
        const keys = new Set(studies.map(({ key }) => key));
        const groups = studies.flatMap(({ overlapGroup }) => overlapGroup ?? []);
        return (
          new Set(groups).size === groups.length &&
          studies.every(({ pooledFrom }) => pooledFrom.every((key) => !keys.has(key)))
        );
      }),
    ).toEqual([]);
  });
});

describe("whole answers, each outcome by its own measure", () => {
  const answers = () =>
    asked
      .filter((_, place) => place % 9 === 0)
      .map((words) => ({ words, answer: forestIn(snapshot, words) }));

  test("the ledger ends at what is included, and weights add up", () => {
    for (const { words, answer } of answers()) {
      const { ledger, included, leftOut, knownButNotPooled } = answer;
      expect(ledger.steps.at(-1)?.left, words).toBe(included.length);
      expect(included.length + leftOut.length + knownButNotPooled.length, words).toBe(
        ledger.inside,
      );
      const weight = included.reduce((sum, row) => sum + (row.weightPercent ?? 0), 0);
      if (answer.pooled?.estimate != null) expect(weight, words).toBeCloseTo(100, 6);
      expect(answer.pooled?.k ?? 0, words).toBe(included.length);
      if (included.length < 3) expect(answer.pooled?.predictionLow ?? null, words).toBeNull();
      if (included.length === 1) expect(answer.sentence, words).not.toContain("the pooled");
    }
  });
});
