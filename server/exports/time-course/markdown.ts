import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import type { TimeCourseAnswer } from "../../evidence/time-course/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { methodList } from "../forest/question-words.ts";
import { effect, effectEnds, time } from "../markdown/number.ts";
import { address, list, paragraphs, plain, section, table } from "../markdown/write.ts";

type Group = TimeCourseAnswer["groups"][number];

/** The course of an effect over time as a document: pooled windows, then every trial's points. */
export function timeCourseMarkdown(answer: TimeCourseAnswer): string {
  const { question, groups, warnings, windowsLeftOut, datasetVersion } = answer;
  return paragraphs([
    `# ${plain(`${outcomes.label(question.outcome)} over time, ${question.measureLabel}`)}`,
    plain(answer.sentence),
    section(
      "Question as understood",
      list([
        `Outcome: ${outcomes.label(question.outcome)}, grouped by ${question.by}`,
        ...(question.trials === "same" ? ["Only trials that answer in every window shown"] : []),
        ...methodList(question),
        ...question.defaults.map((words) => `By default: ${plain(words)}`),
        `Address: ${address("time-course", question.canonical)}`,
      ]),
    ),
    ...groups.map((group) => groupSection(group, question.measure)),
    windowsLeftOut.length === 0
      ? null
      : `Windows left out so that the same trials are in every one: ${plain(windowsLeftOut.join(", "))}.`,
    section("Warnings", list(warnings.map(({ message }) => plain(message)))),
    plain(answer.caption),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function groupSection(
  group: Group,
  measure: TimeCourseAnswer["question"]["measure"],
): string | null {
  const { label, dosing, windows, trials } = group;
  return section(
    `${plain(label)}, ${dosings.label(dosing).toLowerCase()} (${trials.length} trials)`,
    [
      table(
        ["Window", "Trials", "People", "Pooled effect", "Prediction interval", "Entered", "Left"],
        windows.map((window) => [
          window.label,
          window.k,
          window.people,
          effect(window, measure),
          effectEnds(window.predictionLow, window.predictionHigh, measure),
          plain(window.entered.join(", ")),
          plain(window.left.join(", ")),
        ]),
      ),
      list(separationWords(group)),
      table(
        ["Trial", "Time", "Effect", "People"],
        trials.flatMap(({ key, name, points }) =>
          points.map((point) => [
            `[${plain(name)}](/studies/${key})`,
            time(point.hours),
            effect(point, measure),
            point.people,
          ]),
        ),
      ),
    ].join("\n\n"),
  );
}

function separationWords({ firstSeparation, lastSeparation }: Group): string[] {
  return [
    `First separation: ${firstSeparation === null ? "none seen" : plain(firstSeparation.words)}`,
    `Last separation: ${lastSeparation === null ? "none seen" : plain(lastSeparation.words)}`,
  ];
}
