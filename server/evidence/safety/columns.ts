import { armReason, phaseReason } from "#domain/selection/arm-rules.ts";
import { studyReason } from "#domain/selection/study-rules.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { ArmRow } from "../../db/project.ts";
import { groupings } from "../rates/answer.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { SafetyColumn } from "./contract.ts";
import type { SafetyQuestion } from "./question.ts";

/** A column with the studies that have such arms, and the trials they come to. */
export interface FilledColumn {
  readonly column: SafetyColumn;
  readonly studies: readonly ColumnStudy[];
  readonly trials: ReadonlySet<string>;
}

/** A study with the trials it stands for: itself, or those a pooled report is made of. */
interface ColumnStudy {
  readonly one: SnapshotStudy;
  readonly trials: readonly string[];
}

type ColumnParts = Pick<SafetyColumn, "id" | "designClass" | "dosing">;

interface Found {
  readonly parts: ColumnParts;
  readonly studies: SnapshotStudy[];
}

function columnKey({ id, designClass, dosing }: ColumnParts): string {
  return [id, dosing, ...(designClass === "randomised" ? [] : [designClass])].join(".");
}

/**
 * Every group of arms inside the question, whether or not a harm was counted in it: what was not
 * measured can only be said of trials that are there. Trials come first, in the order of the grouping.
 */
export function columnsOf(
  snapshot: Snapshot,
  question: SafetyQuestion,
  foundByText: ReadonlySet<string> | undefined,
): FilledColumn[] {
  const { studies: rules, filter } = question.understood;
  const grouping = groupings[question.by];
  const found = new Map<string, Found>();
  for (const one of studiesInside(snapshot, filter, foundByText)) {
    const { study, arms } = one;
    if (studyReason(study, rules) !== null) continue;
    const ids = new Set(
      arms
        .filter((arm) => isAsked(arm, one, question))
        .map((arm) => grouping.of(arm, study.indication)),
    );
    for (const id of ids) {
      const parts: ColumnParts = {
        id,
        designClass: study.randomised === true ? "randomised" : "not-randomised",
        dosing: study.dosing,
      };
      const column: Found = found.get(columnKey(parts)) ?? { parts, studies: [] };
      column.studies.push(one);
      found.set(columnKey(parts), column);
    }
  }
  const place = ({ id, designClass, dosing }: ColumnParts): number =>
    (designClass === "randomised" ? 0 : 1000) +
    grouping.order.indexOf(id) * 10 +
    dosings.ids.indexOf(dosing);
  return [...found]
    .map(([key, { parts, studies }]) => {
      const trials = trialsOf(studies, snapshot);
      const label = grouping.label(parts.id);
      return {
        column: { key, ...parts, label, trials: trials.size },
        studies: studies.map((one) => ({ one, trials: [...trialsOf([one], snapshot)] })),
        trials,
      };
    })
    .toSorted((a, b) => place(a.column) - place(b.column));
}

function isAsked(arm: ArmRow, { study }: SnapshotStudy, question: SafetyQuestion): boolean {
  if (arm.role !== "intervention" || phaseReason(arm, study.randomised === true) !== null)
    return false;
  const reason = armReason(arm, { ...question.understood.arms, window: "phase" });
  return reason === null || (question.everyDose && reason === "dose-below-usual");
}

/**
 * The trials that studies come to, each once: reports of the same people are one trial, and a report
 * pooled over trials is those trials.
 */
export function trialsOf(
  studies: Iterable<SnapshotStudy>,
  { byKey }: Pick<Snapshot, "byKey">,
): Set<string> {
  const trialOf = ({ study }: SnapshotStudy): string => study.overlapGroup ?? study.key;
  return new Set(
    [...studies].flatMap((one) =>
      one.study.pooledFrom.length === 0
        ? [trialOf(one)]
        : one.study.pooledFrom.map((key) => {
            const member = byKey.get(key);
            return member === undefined ? key : trialOf(member);
          }),
    ),
  );
}
