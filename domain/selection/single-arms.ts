import { armReason, phaseReason, repeatedArms } from "./arm-rules.ts";
import { oneSlot } from "./one-slot.ts";
import { isSameKindElsewhere } from "./other-domain.ts";
import type { ReasonId } from "./reasons.ts";
import { countReason, isInWindow, lastDoseHoursOf } from "./row-rules.ts";
import type { ArmQuestion, SelectableArm, SelectableRow, SelectableStudy } from "./selectable.ts";

interface SelectedArm<Arm extends SelectableArm, Row extends SelectableRow> {
  readonly arm: Arm;
  readonly row: Row;
}

export interface SingleArms<Arm extends SelectableArm, Row extends SelectableRow> {
  readonly selected: readonly SelectedArm<Arm, Row>[];
  /** Arms asked for that give no number, and intervention arms that were not asked for. */
  readonly leftOut: readonly { readonly arm: Arm; readonly code: ReasonId }[];
  /** Why the whole study gives no intervention arm, or null where it gives one. */
  readonly reason: ReasonId | null;
}

/**
 * The arms of one study that answer a question about counts of people, chosen by the rules of
 * SELECTION 4 that apply to single arms: unusable arms, arms asked for, unusable rows, one slot.
 */
export function selectSingleArms<Arm extends SelectableArm, Row extends SelectableRow>(
  study: SelectableStudy,
  arms: readonly Arm[],
  results: readonly Row[],
  question: ArmQuestion,
): SingleArms<Arm, Row> {
  const leftOut: { arm: Arm; code: ReasonId }[] = [];
  const inPhase: Arm[] = [];
  for (const arm of arms) {
    const code = armReason(arm, question) ?? phaseReason(arm, study.randomised === true);
    if (code === null) inPhase.push(arm);
    else if (arm.role === "intervention" || code !== "no-matching-arm") leftOut.push({ arm, code });
  }

  const counts = results.filter((row) => row.kind === "binary" && row.outcome === question.outcome);
  const lastDose = lastDoseHoursOf(
    results.filter((row) => inPhase.some((arm) => arm.id === row.arm)),
    inPhase,
  );
  const usableRows = (arm: SelectableArm): Row[] =>
    counts.filter(
      (row) =>
        row.arm === arm.id &&
        isInWindow(row, question.window, lastDose) &&
        countReason(row, arm, question) === null,
    );
  // Looked up among all arms: people of a dose that was not asked for are still the same people.
  const answering = new Set(arms.filter((arm) => usableRows(arm).length > 0).map((arm) => arm.id));
  const repeated = repeatedArms(inPhase, ({ id }) => answering.has(id));
  for (const arm of repeated) leftOut.push({ arm, code: "repeats-people" });
  const asked = inPhase.filter((arm) => !repeated.has(arm));

  const usable = asked.flatMap(usableRows);
  const slot = oneSlot(usable, question.outcome, question.window);
  const selected: SelectedArm<Arm, Row>[] = [];
  for (const arm of asked) {
    const row = slot?.rows.find((one) => one.arm === arm.id);
    if (row === undefined)
      leftOut.push({ arm, code: silentArmReason(arm, counts, results, question, lastDose) });
    else selected.push({ arm, row });
  }
  const answers = selected.some(({ arm }) => arm.role === "intervention");
  return {
    selected: answers ? selected : [],
    leftOut,
    reason: answers ? null : studyLeftOutReason(leftOut),
  };
}

/** Why an arm that was asked for gives no number: the last rule one of its rows failed. */
function silentArmReason(
  arm: SelectableArm,
  counts: readonly SelectableRow[],
  results: readonly SelectableRow[],
  question: ArmQuestion,
  lastDose: number | undefined,
): ReasonId {
  const own = counts.filter((row) => row.arm === arm.id);
  const inWindow = own.filter((row) => isInWindow(row, question.window, lastDose));
  for (const row of inWindow) {
    const code = countReason(row, arm, question);
    if (code !== null) return code;
  }
  if (own.length > 0) return "outside-window";
  return results.some((row) => isSameKindElsewhere(row, question))
    ? "other-domain"
    : "outcome-not-reported";
}

/** The reason of the intervention arm that came furthest through the rules. */
function studyLeftOutReason(leftOut: readonly { arm: SelectableArm; code: ReasonId }[]): ReasonId {
  const order: readonly ReasonId[] = [
    "percent-only",
    "second-period-only",
    "unit-not-people",
    "after-randomised-comparison",
    "wrong-timing",
    "not-primary-source",
    "unverified",
    "caution",
    "outside-window",
    "other-domain",
    "outcome-not-reported",
    "repeats-people",
    "outside-randomised-phase",
    "dose-below-usual",
    "drug-in-both-arms",
    "no-matching-arm",
  ];
  const codes = leftOut.filter(({ arm }) => arm.role === "intervention").map(({ code }) => code);
  return order.find((code) => codes.includes(code)) ?? "no-matching-arm";
}
