import { candidate } from "./candidate.ts";
import type { Facts } from "./facts.ts";
import { type OrderedInterval, orderedInterval, refuseParts } from "./intervals.ts";
import {
  type Candidate,
  type Interpretation,
  type PrintedValues,
  UnreadableValue,
} from "./reading.ts";
import { shown } from "./words.ts";

/** Facts as a comparison: an estimate with its interval or SE, a p-value, or both. */
export function interpretContrast(facts: Facts): Interpretation {
  refuseParts(facts, ["share"]);
  if (facts.spread.sd !== undefined)
    throw new UnreadableValue(
      `a comparison has a standard error, not a standard deviation of ${facts.spread.sd}`,
    );
  if (facts.n !== null)
    throw new UnreadableValue(`n ${facts.n} belongs to an arm, not to a comparison`);
  const p = facts.p === null ? {} : { p: facts.p.value, pOperator: facts.p.operator };
  if (facts.head === null) {
    if (facts.p === null) throw new UnreadableValue("there is neither an estimate nor a p-value");
    return { candidates: [candidate(p)], question: null, remarks: [] };
  }
  const estimate = { estimate: facts.head.value };
  const se = facts.spread.se === undefined ? {} : { se: facts.spread.se };
  const interval = orderedInterval(facts);
  if (interval !== null) return withInterval(facts, interval, { ...estimate, ...se, ...p });
  if (facts.second !== null) return withSecond(facts.second.value, facts, { ...estimate, ...p });
  const bare = Object.keys(se).length === 0 && facts.p === null && !facts.headPercent;
  const candidates: [Candidate, ...Candidate[]] = [candidate({ ...estimate, ...se, ...p })];
  if (!bare || facts.head.value < 0 || facts.head.value > 1)
    return { candidates, question: null, remarks: [] };
  candidates.push(candidate({ p: facts.head.value, pOperator: "=" }));
  return {
    candidates,
    question: { id: "estimate-or-p", text: `${facts.head.value}: the estimate or a p-value?` },
    remarks: [],
  };
}

function withInterval(
  facts: Facts,
  { low, high, remarks }: OrderedInterval,
  values: PrintedValues,
): Interpretation {
  const at = (level: number): Candidate =>
    candidate({ ...values, ciLow: low, ciHigh: high, level });
  const { as } = facts.interval!;
  if (as === "iqr" || as === "range")
    throw new UnreadableValue("quartiles and ranges belong to an arm, not to a comparison");
  if (facts.level !== null) return { candidates: [at(facts.level)], question: null, remarks };
  if (as === "ci")
    return {
      candidates: [at(95)],
      question: null,
      remarks: [...remarks, "the level is not printed; 95 % is assumed"],
    };
  return {
    candidates: [at(95), at(90), at(99)],
    question: { id: "level", text: `${shown(low)} to ${shown(high)}: an interval of which level?` },
    remarks,
  };
}

function withSecond(second: number, facts: Facts, values: PrintedValues): Interpretation {
  const candidates: Candidate[] = [];
  if (second > 0) candidates.push(candidate({ ...values, se: second }));
  if (facts.secondBy === "bracket" && facts.p === null && second >= 0 && second <= 1)
    candidates.push(candidate({ ...values, p: second, pOperator: "=" }));
  const [first, ...others] = candidates;
  if (first === undefined)
    throw new UnreadableValue(`a standard error is above 0, but ${shown(second)} is not`);
  return {
    candidates: [first, ...others],
    question: {
      id: others.length === 0 ? "contrast-se" : "contrast-se-or-p",
      text:
        others.length === 0
          ? `${second}: the standard error?`
          : `${second}: the standard error or a p-value?`,
    },
    remarks: [],
  };
}
