import {
  type ComparedEffect,
  type ComparedRates,
  judgeIndirect,
  judgeRates,
} from "#domain/claims/comparison.ts";
import type { PartOf } from "#domain/claims/part.ts";
import { indicationGroups } from "#domain/vocabulary/indications.ts";
import type { ForestAnswer } from "../../forest/contract.ts";
import { counted, decimals } from "../../forest/number-words.ts";
import type { RateArm } from "../../rates/contract.ts";
import type { ClaimNumber } from "../contract.ts";
import { effectNumberOf, onAnalysisScale } from "./effect-figures.ts";
import { distinct, type Asker, type PartEvidence } from "./evidence.ts";
import { armsOf, rateCanonical, rateGroupsOf, trialsOf } from "./rate.ts";

export function comparisonEvidence(asker: Asker, part: PartOf<"comparison">): PartEvidence {
  return part.form === "effects" ? effectsEvidence(asker, part) : ratesEvidence(asker, part);
}

function effectsEvidence(asker: Asker, part: PartOf<"comparison", "effects">): PartEvidence {
  const [a, b] = [asker.forest(part.a), asker.forest(part.b)];
  return {
    judgement: judgeIndirect(part, comparedOf(a), comparedOf(b)),
    numbers: [effectNumberOf("One side", a), effectNumberOf("The other side", b)],
    trials: distinct([...a.included, ...b.included]),
  };
}

function comparedOf(answer: ForestAnswer): ComparedEffect {
  const { question, included, people, certainty } = answer;
  const pooled = onAnalysisScale(answer);
  const all = (of: (row: ForestAnswer["included"][number]) => readonly string[]): string[] => [
    ...new Set(included.flatMap(of)),
  ];
  return {
    k: included.length,
    people,
    estimate: pooled?.estimate ?? null,
    se: pooled?.se ?? null,
    certainty: certainty?.level ?? null,
    keys: included.map(({ key }) => key),
    stands: {
      comparator: all((row) => row.comparatorClass),
      background: all((row) => row.background),
      dosing: all((row) => [row.dosing]),
      condition: all((row) => [groupOf(row.indication)]),
      window: [question.window],
      measure: [question.measure],
    },
  };
}

/** The group of conditions a trial belongs to, or its own condition. */
function groupOf(indication: ForestAnswer["included"][number]["indication"]): string {
  const group = indicationGroups.entries.find(({ members }) =>
    (members as readonly string[]).includes(indication),
  );
  return group?.id ?? indication;
}

/** Arms of randomised trials that count people at both. */
function ratesEvidence(asker: Asker, part: PartOf<"comparison", "rates">): PartEvidence {
  const [a, b] = [part.a, part.b].map((question) =>
    armsOf(rateGroupsOf(asker, question), "randomised"),
  );
  const nameOf = ({ study, arm }: RateArm): string => `${study} ${arm}`;
  const both = (arms: readonly RateArm[] = [], others: readonly RateArm[] = []): RateArm[] => {
    const names = new Set(others.map(nameOf));
    return arms.filter((arm) => names.has(nameOf(arm)));
  };
  const [first, second] = [both(a, b), both(b, a)];
  const compared: ComparedRates = {
    k: new Set(first.map(({ study }) => study)).size,
    people: Math.min(sumOf(first).n, sumOf(second).n),
    a: sumOf(first),
    b: sumOf(second),
  };
  return {
    judgement: judgeRates(part, compared),
    numbers: [
      rateNumber("One side, arms that count both", compared.k, compared.a, part.a),
      rateNumber("The other side, the same arms", compared.k, compared.b, part.b),
    ],
    trials: trialsOf(first),
  };
}

function sumOf(arms: readonly RateArm[]): { readonly events: number; readonly n: number } {
  return {
    events: arms.reduce((total, { rate }) => total + rate.events, 0),
    n: arms.reduce((total, { rate }) => total + rate.n, 0),
  };
}

function rateNumber(
  label: string,
  k: number,
  { events, n }: { readonly events: number; readonly n: number },
  question: string,
): ClaimNumber {
  const percent = n === 0 ? null : (100 * events) / n;
  return {
    label,
    words:
      percent === null
        ? "no arm that counts both"
        : `${counted(k, "trial")}: ${events} of ${n} people, ${decimals(percent, 1)} of 100`,
    k,
    people: n,
    estimate: percent,
    ciLow: null,
    ciHigh: null,
    unit: "percent",
    certainty: null,
    page: "analyse",
    canonical: rateCanonical(question),
  };
}
