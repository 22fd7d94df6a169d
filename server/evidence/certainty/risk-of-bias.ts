import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { AnsweringStudy } from "../effects/select.ts";
import { decimals } from "../forest/number-words.ts";
import type { CertaintyDomain } from "./contract.ts";
import { type Judged, weightOf } from "./suggest.ts";

/** Share of the weight that must be rated before the ratings say anything (SELECTION 6). */
const ratedEnough = 60;

/** Share of the rated weight from which a judgement lowers the certainty. */
const muchWeight = 50;
const someWeight = 25;

/** Shares of right guesses that chance alone would give, in percent. */
const nearChance = { from: 35, to: 65 } as const;

/** Ratings of the weight, and whether people could tell what they were given. */
export function riskOfBiasOf(judged: Judged): CertaintyDomain {
  const ratings = ratingsOf(judged);
  const blinding = blindingOf(judged);
  return {
    id: "risk-of-bias",
    label: "Risk of bias",
    down: Math.min(2, ratings.down + blinding.down),
    assessable: ratings.assessable,
    reason: [ratings.reason, blinding.reason].filter((part) => part !== "").join(" "),
    keys: [...new Set([...ratings.keys, ...blinding.keys])],
  };
}

type Part = Pick<CertaintyDomain, "down" | "assessable" | "reason" | "keys">;

/** What is not rated is no ground for trust: it counts one level, and says so. */
function ratingsOf({ included }: Judged): Part {
  const rated = weightOf(included, (row) => row.riskOfBias.overall !== "not-rated");
  if (rated < ratedEnough)
    return {
      down: 1,
      assessable: false,
      reason: `Not assessable (${decimals(rated, 0)} % of the weight is rated); counted as one level.`,
      keys: included.filter((row) => row.riskOfBias.overall === "not-rated").map((row) => row.key),
    };
  const share = (judgement: string): number =>
    (100 * weightOf(included, (row) => row.riskOfBias.overall === judgement)) / rated;
  const [high, some] = [share("high"), share("some-concerns")];
  const down = high >= muchWeight ? 2 : high >= someWeight || high + some >= muchWeight ? 1 : 0;
  return {
    down,
    assessable: true,
    reason: `${decimals(high, 0)} % of the rated weight is at high risk, ${decimals(some, 0)} % has some concerns.`,
    keys: included
      .filter((row) => ["high", "some-concerns"].includes(row.riskOfBias.overall))
      .map((row) => row.key),
  };
}

const none: Part = { down: 0, assessable: true, reason: "", keys: [] };

/** Against an inert placebo people mostly know what they had, and what they rate is how they feel. */
function blindingOf({ included, answering, question }: Judged): Part {
  if (!isSubjective(question.effect.outcome)) return none;
  const couldNotTell = new Set(answering.filter(guessedNearChance).map(({ one }) => one.study.key));
  const told = included.filter(
    (row) =>
      row.comparatorClass.some((id) => id !== "active-placebo") && !couldNotTell.has(row.key),
  );
  const keys = told.map((row) => row.key);
  const share = weightOf(told, () => true);
  if (share < muchWeight) return none;
  return {
    down: 1,
    assessable: true,
    reason: `In ${decimals(share, 0)} % of the weight people could tell the treatments apart (inert placebo or open comparison, and no record that guesses were near chance), while they or an interviewer rated how they felt.`,
    keys,
  };
}

/** Scores, response and symptoms told; not leaving, not dying. */
function isSubjective(outcome: Judged["question"]["effect"]["outcome"]): boolean {
  const { domain } = outcomes.get(outcome);
  return domain !== "retention" && outcome !== "ae-death";
}

/** True where guesses were recorded and all of them were near chance. */
function guessedNearChance({ one }: AnsweringStudy): boolean {
  if (one.study.blindingChecks.length === 0) return false;
  const shares = one.study.blindingChecks.flatMap(({ guessesCorrect, n }) =>
    guessesCorrect === undefined || !n ? [] : [(100 * guessesCorrect) / n],
  );
  return (
    shares.length > 0 && shares.every((share) => share >= nearChance.from && share <= nearChance.to)
  );
}
