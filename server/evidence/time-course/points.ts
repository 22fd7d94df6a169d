import { measures } from "#domain/measures/index.ts";
import type { EffectQuestion } from "#domain/selection/selectable.ts";
import { studyEffect } from "#domain/selection/study-effect.ts";
import { windowOfHours, type WindowId } from "#domain/vocabulary/windows.ts";
import { readingScaleOf } from "../effects/reading-scale.ts";
import { rowsBehind } from "../effects/rows-behind.ts";
import { peopleBehind } from "../effects/select.ts";
import type { SnapshotStudy } from "../snapshot.ts";
import type { TimeCourseAnswer } from "./contract.ts";

type Point = TimeCourseAnswer["groups"][number]["trials"][number]["points"][number];

/**
 * The effect of one study at every hour it rated, each by the rules of selection at that very hour.
 * Hours between windows are points too; they are drawn and never pooled. Of the windows only those
 * in which the study is pooled.
 */
export function pointsOf(
  one: SnapshotStudy,
  question: EffectQuestion,
  pooledIn: ReadonlySet<WindowId>,
): Point[] {
  const toReadingScale = readingScaleOf(question);
  const hours = new Set(
    one.results.flatMap((row) =>
      row.outcome === question.outcome && row.timing === "point" && row.hours !== null
        ? [row.hours]
        : [],
    ),
  );
  return [...hours]
    .toSorted((a, b) => a - b)
    .flatMap((atHours) => {
      const window = windowOfHours(atHours) ?? null;
      if (window !== null && !pooledIn.has(window)) return [];
      const { effect } = studyEffect(one.study, one.arms, one.results, { ...question, atHours });
      if (effect === null) return [];
      const reading = toReadingScale(effect);
      const { reading: scale, nullValue } = measures[question.measure];
      const none = scale.toReading(nullValue ?? 0, null);
      return [
        {
          hours: atHours,
          hoursSinceLastDose: effect.hoursSinceLastDose,
          timeLabel: effect.row.timeLabel,
          window,
          ...reading,
          people: peopleBehind(effect, one),
          separated: reading.ciLow > none || reading.ciHigh < none,
          results: rowsBehind({ effect }).map(({ id }) => id),
        },
      ];
    });
}
