import type { QuestionModeratorId } from "#domain/evidence-question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import type { ChartPoint } from "../../ui/chart-surface.tsx";
import { type Axis, forestAxis, spanText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { toReading } from "../../ui/reading.ts";
import { moderatorWords } from "./moderators.ts";
import { moderatorValue, type RegressionPoint } from "./view-model.ts";

interface Bubble {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** In the units of the plot: logarithms on a log axis. */
  readonly x: number;
  readonly y: number;
  /** Pixels; the area goes with the weight of the trial in the model. */
  readonly r: number;
  readonly lines: readonly string[];
}

export interface BubblePlot {
  readonly moderator: QuestionModeratorId;
  readonly bubbles: readonly Bubble[];
  readonly line: NonNullable<NonNullable<ForestAnswer["regression"]>["line"]> | null;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** "No effect" in the units of the plot. */
  readonly nullAt: number;
}

const largest = 17;
const smallest = 3;

/** Everything a bubble plot against one moderator shows, before it has a size. */
export function bubblePlotOf(answer: ForestAnswer, moderator: QuestionModeratorId): BubblePlot {
  const { regression, axis: kind, nullValue } = answer;
  const points = (regression?.points ?? []).filter(
    (point) => moderatorValue(point, moderator) !== null,
  );
  const line = answer.question.moderators.length === 1 ? (regression?.line ?? null) : null;
  const nullAt = kind === "log" ? Math.log(nullValue) : nullValue;
  const yAxis = forestAxis(kind, {
    estimates: withRoom([...points.map(({ yi }) => yi), nullAt]).map((y) => toReading(kind, y)),
    ends: (line ?? []).flatMap(({ ciLow, ciHigh }) => [
      toReading(kind, ciLow),
      toReading(kind, ciHigh),
    ]),
  });
  const weightOf = ({ vi }: RegressionPoint) => 1 / (vi + (regression?.model?.tau2 ?? 0));
  const heaviest = Math.max(...points.map(weightOf));
  return {
    moderator,
    bubbles: points.map((point, position) => ({
      id: `${point.key} ${position}`,
      key: point.key,
      name: point.name,
      x: moderatorValue(point, moderator) ?? 0,
      y: point.yi,
      r: Math.max(smallest, largest * Math.sqrt(weightOf(point) / heaviest)),
      lines: linesOf(answer, point, moderator, yAxis.digits),
    })),
    line,
    xAxis: moderatorAxis(
      points.flatMap((point) => moderatorValue(point, moderator) ?? []),
      moderator,
    ),
    yAxis,
    nullAt,
  };
}

/** Room above and below, so that no bubble is cut. */
function withRoom(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.06;
  return [...values, low - room, high + room];
}

function linesOf(
  { axis, included, question }: ForestAnswer,
  point: RegressionPoint,
  moderator: QuestionModeratorId,
  digits: number,
): string[] {
  const row = included.find(({ key, yi }) => key === point.key && yi === point.yi);
  const [estimate, low, high] = [row?.estimate, row?.ciLow, row?.ciHigh];
  const value = moderatorValue(point, moderator);
  return [
    `${moderatorWords[moderator].axis}: ${value === null ? "not known" : valueText(value)}`,
    estimate == null || low == null || high == null
      ? `${question.measureLabel} ${decimal(toReading(axis, point.yi), digits)}`
      : `${question.measureLabel} ${spanText({ estimate, low, high }, digits)}`,
  ];
}

/** A moderator as it was entered, free of the dust of floating point. */
export function valueText(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Room on both sides, so that no bubble is cut; years and people have whole ticks only. */
function moderatorAxis(values: readonly number[], moderator: QuestionModeratorId): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.08 || step(moderator);
  const axis = forestAxis("linear", { estimates: [low - room, high + room], ends: [] });
  return {
    ...axis,
    ticks: moderator === "dose" ? axis.ticks : axis.ticks.filter(Number.isInteger),
  };
}

function step(moderator: QuestionModeratorId): number {
  return moderatorWords[moderator].step * 2;
}

export function bubblePoints({ bubbles }: BubblePlot): ChartPoint[] {
  return bubbles.map(({ id, x, y, name, lines }) => ({ id, x, y, title: name, lines }));
}
