import type { StudyRecord } from "../study-record.ts";
import { armChecks } from "./arm-checks.ts";
import { groupChecks } from "./group-checks.ts";
import type { Check, Problem } from "./problem.ts";
import { referenceChecks } from "./reference-checks.ts";
import { riskChecks } from "./risk-checks.ts";
import { rowChecks } from "./row-checks.ts";

/** Every rule about one record, in the order in which a curator meets them. */
const recordChecks: readonly Check[] = [
  ...referenceChecks,
  ...armChecks,
  ...rowChecks,
  ...groupChecks,
  ...riskChecks,
];

export interface RecordReport {
  /** What stands in the way: errors, and warnings without a reason. */
  readonly problems: readonly Problem[];
  /** Warnings a curator has answered, with the answer. */
  readonly accepted: readonly (Problem & { readonly reason: string })[];
}

/**
 * Checks one record. A warning is answered by an entry of `acceptedWarnings` that names the check
 * and the place; an answer to a warning that no longer exists is itself a warning. Rules that look at
 * one of `unknownParts` are not asked.
 */
export function checkRecord(
  record: StudyRecord,
  unknownParts: ReadonlySet<string> = new Set(),
): RecordReport {
  const asked = recordChecks.filter(({ reads }) => !reads?.some((part) => unknownParts.has(part)));
  const found: Problem[] = asked.flatMap((check) =>
    check.find(record).map((finding) => ({ check: check.id, level: check.level, ...finding })),
  );
  const answerTo = (problem: Problem): string | undefined =>
    record.acceptedWarnings.find(
      (answer) => answer.check === problem.check && answer.at === problem.at,
    )?.reason;
  const accepted = found.flatMap((problem) => {
    const reason = problem.level === "warning" ? answerTo(problem) : undefined;
    return reason === undefined ? [] : [{ ...problem, reason }];
  });
  const stale = record.acceptedWarnings
    .filter((answer) => !found.some((one) => one.check === answer.check && one.at === answer.at))
    .map((answer): Problem => ({
      check: "stale-answer",
      level: "warning",
      at: answer.at,
      message: `there is no warning ${answer.check} here any more`,
    }));
  return {
    problems: [
      ...found.filter((problem) => problem.level !== "warning" || answerTo(problem) === undefined),
      ...stale,
    ],
    accepted,
  };
}
