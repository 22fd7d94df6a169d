import { capital } from "#domain/label-words.ts";
import type { QuestionChange } from "../../lib/api.ts";
import { type Axis, forestAxis, spanText } from "../../ui/forest-axis.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { significant, spanOf } from "../../ui/reading.ts";

/** An axis on which both answers to a question can be seen. */
export function axisOfChange({ axis, before, after, nullValue }: QuestionChange): Axis {
  const spans = [before, after].flatMap((figures) => spanOf(figures) ?? []);
  return forestAxis(axis, {
    estimates: [...spans.map(({ estimate }) => estimate), nullValue],
    ends: spans.flatMap(({ low, high }) => [low, high]),
  });
}

/** "Odds ratio from 2.10 [1.20 to 3.60] to 1.90 [1.10 to 3.20]" */
export function effectWords(change: QuestionChange, { digits }: Pick<Axis, "digits">): string {
  const [before, after] = [spanOf(change.before), spanOf(change.after)];
  const name = capital(change.measureLabel);
  if (before === null)
    return after === null
      ? `${name}: no answer before or after`
      : `${name}: no answer before, then ${spanText(after, digits)}`;
  if (after === null) return `${name}: ${spanText(before, digits)} before, then no answer`;
  const [was, becomes] = [spanText(before, digits), spanText(after, digits)];
  return was === becomes
    ? `${name}: ${was}, the same to ${plural(digits, "decimal")}`
    : `${name} from ${was} to ${becomes}`;
}

/** "one trial more (5), 48 people more (260); τ² from 0.12 to 0.1" */
export function countWords({ before, after }: QuestionChange): string {
  if (before.k === 0) return sizeWords(after);
  if (after.k === 0) return `it rested on ${sizeWords(before)}`;
  const trials = differenceWords(before.k, after.k, "trial", "trials");
  const people = differenceWords(before.people, after.people, "person", "people");
  const [was, becomes] = [significant(before.tau2, 2), significant(after.tau2, 2)];
  const spread =
    before.tau2 === null || after.tau2 === null || was === becomes
      ? []
      : [`τ² from ${was} to ${becomes}`];
  return [`${trials}, ${people}`, ...spread].join("; ");
}

function sizeWords({ k, people }: QuestionChange["before"]): string {
  return `${plural(k, "trial")}, ${plural(people, "person", "people")}`;
}

function differenceWords(before: number, after: number, one: string, many: string): string {
  const difference = after - before;
  if (difference === 0) return plural(after, one, many);
  const how = `${plural(Math.abs(difference), one, many)} ${difference > 0 ? "more" : "fewer"}`;
  return `${how} (${integer(after)} in all)`;
}

/** What becomes of the study itself: "this study enters; it was left out: no number for this time". */
export function placeWords({ place: { before, after }, moves }: QuestionChange): string {
  if (before.role === "included" && after.role === "included")
    return moves ? "this study’s own effect changes" : "this study stays in the number";
  if (after.role === "included")
    return before.reason === null
      ? "this study enters"
      : `this study enters; until now: ${before.reason}`;
  if (before.role === "included")
    return after.reason === null ? "this study leaves" : `this study leaves: ${after.reason}`;
  return before.code === after.code && before.role === after.role
    ? "this study is in neither number"
    : `this study stays out; until now: ${reasonOf(before)}, then: ${reasonOf(after)}`;
}

function reasonOf({ reason }: QuestionChange["place"]["before"]): string {
  return reason ?? "outside the question";
}

/** "also enters: Sumner 2020" */
export function otherWords({ others }: QuestionChange): string | null {
  const names = (entering: boolean): string =>
    others
      .filter(({ after }) => after === entering)
      .map(({ name }) => name)
      .join(", ");
  const [entering, leaving] = [names(true), names(false)];
  const words = [
    entering === "" ? null : `also enters: ${entering}`,
    leaving === "" ? null : `also leaves: ${leaving}`,
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join("; ");
}

/** What turns, where the interval excluded "no effect" on one side of the change only. */
export function turnWords(change: QuestionChange): string | null {
  const { crossesNull, before, after, nullValue } = change;
  if (!crossesNull) return null;
  const clear = ({ ciLow, ciHigh }: QuestionChange["before"]): boolean =>
    ciLow !== null && ciHigh !== null && (nullValue < ciLow || ciHigh < nullValue);
  if (clear(after)) return "The interval now excludes “no effect”.";
  return after.k === 0 && clear(before)
    ? "An answer that excluded “no effect” is lost."
    : "The interval no longer excludes “no effect”.";
}
