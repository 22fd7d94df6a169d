import { type ComparisonGroup, comparisonArms } from "./comparison-arms.ts";
import { contrastSlot } from "./contrast-slot.ts";
import { silentArms, unusedArms, withoutRepeats } from "./effect-arms.ts";
import { effectBy, type StudyEffect, effectWays } from "./effect-ways.ts";
import { jointSlot } from "./joint-slot.ts";
import { isAtTime } from "./number-rules.ts";
import { numbersReason } from "./numbers-reason.ts";
import type { ReasonId } from "./reasons.ts";
import { lastDoseHoursOf } from "./row-rules.ts";
import type {
  ComparableArm,
  ComparableRow,
  EffectQuestion,
  SelectableStudy,
} from "./selectable.ts";
import { usableNumbers } from "./usable-numbers.ts";

/** At which step of the rules a study fell out: by its arms, by its numbers, or by the effect itself. */
export type EffectStep = "arms" | "numbers" | "effect";

export interface StudyOutcome<Arm extends ComparableArm, Row extends ComparableRow> {
  readonly effect: StudyEffect<Arm, Row> | null;
  /** Null exactly where there is an effect. */
  readonly failure: { readonly step: EffectStep; readonly code: ReasonId } | null;
  readonly leftOutArms: readonly { readonly arm: Arm; readonly code: ReasonId }[];
}

/**
 * SELECTION 4.2 to 4.9 for one study: at most one effect, from its arms where they give one, else
 * from what its report prints as a comparison. Nothing is taken from two times or two definitions.
 */
export function studyEffect<Arm extends ComparableArm, Row extends ComparableRow>(
  study: SelectableStudy,
  arms: readonly Arm[],
  results: readonly Row[],
  question: EffectQuestion,
): StudyOutcome<Arm, Row> {
  const matched = comparisonArms(study, arms, question);
  if (matched.reason !== null)
    return {
      effect: null,
      failure: { step: "arms", code: matched.reason },
      leftOutArms: matched.leftOut,
    };
  const own = results.filter((row) => row.outcome === question.outcome);
  // Only the end of treatment depends on when the last dose was.
  const lastDose =
    question.window === "end" ? lastDoseOf(idsOf(matched.groups), arms, results) : undefined;
  const contrastRows = own
    .filter(({ kind }) => kind === "contrast")
    .map((row) => withTimeSinceDose(row, results));

  const usable = usableNumbers(own, arms, question, lastDose);
  const fromNumbers = withoutRepeats(matched.groups, arms, ({ id }) =>
    usable.rows.some((row) => row.arm === id),
  );
  const fromContrasts = withoutRepeats(
    matched.groups,
    arms,
    ({ id }) =>
      usable.rows.some((row) => row.arm === id) ||
      contrastRows.some((row) => names(row, id) && isAtTime(row, question, lastDose)),
  );

  const slot = jointSlot(usable.rows, fromNumbers.groups, question);
  const printed = contrastSlot(contrastRows, fromContrasts.groups, question, lastDose);
  const codes: ReasonId[] = [];
  for (const way of effectWays(slot, printed.slot, question)) {
    const outcome = effectBy(way, question);
    if (typeof outcome === "string") codes.push(outcome);
    else {
      const asked = outcome.source === "contrast" ? fromContrasts : fromNumbers;
      return {
        effect: outcome,
        failure: null,
        leftOutArms: unusedArms(outcome, [
          ...matched.leftOut,
          ...asked.leftOut,
          ...silentArms(outcome, asked.groups, own, usable.reasons, question, lastDose),
        ]),
      };
    }
  }
  return {
    effect: null,
    failure:
      codes[0] === undefined
        ? {
            step: "numbers",
            code: numbersReason(
              own,
              results,
              idsOf(matched.groups),
              usable.reasons,
              printed.reasons,
              question,
              lastDose,
            ),
          }
        : { step: "effect", code: codes[0] },
    leftOutArms: [...matched.leftOut, ...fromNumbers.leftOut],
  };
}

function lastDoseOf(
  armIds: readonly string[],
  arms: readonly ComparableArm[],
  results: readonly ComparableRow[],
): number | undefined {
  return lastDoseHoursOf(
    results.filter((row) => row.arm !== null && armIds.includes(row.arm)),
    arms.filter(({ id }) => armIds.includes(id)),
  );
}

function idsOf(groups: readonly ComparisonGroup<ComparableArm>[]): string[] {
  return groups.flatMap(({ interventions, comparators }) => [
    ...interventions.map(({ id }) => id),
    ...comparators.map(({ id }) => id),
  ]);
}

function names({ armsA, armsB }: ComparableRow, arm: string): boolean {
  return armsA?.includes(arm) === true || armsB?.includes(arm) === true;
}

/** A printed comparison does not say how long ago the last dose was; rows of its arms at that hour do. */
function withTimeSinceDose<Row extends ComparableRow>(row: Row, results: readonly Row[]): Row {
  if (row.hoursSinceLastDose !== null || row.hours === null) return row;
  const named = [...(row.armsA ?? []), ...(row.armsB ?? [])];
  const same = results.find(
    (one) =>
      one.hours === row.hours &&
      one.hoursSinceLastDose !== null &&
      one.arm !== null &&
      named.includes(one.arm),
  );
  return same === undefined ? row : { ...row, hoursSinceLastDose: same.hoursSinceLastDose };
}
