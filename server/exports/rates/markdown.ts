import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { dosings } from "#domain/vocabulary/study-terms.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { RatesAnswer } from "../../evidence/rates/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { decimals } from "../../evidence/forest/number-words.ts";
import { interval, time } from "../markdown/number.ts";
import { address, list, paragraphs, plain, section, table } from "../markdown/write.ts";

type Side = RatesAnswer["groups"][number]["intervention"];
type Rate = NonNullable<Side["crude"]>;

/** Rates in trial arms as a document. */
export function ratesMarkdown(answer: RatesAnswer): string {
  const { question, leftOut, warnings, datasetVersion } = answer;
  const title = `${outcomes.label(question.outcome)}, ${windows.label(question.window).toLowerCase()}: rates in trial arms by ${question.by}`;
  return paragraphs([
    `# ${plain(title)}`,
    plain(answer.caption),
    section(
      "Question as understood",
      list([
        ...question.defaults.map((words) => `By default: ${plain(words)}`),
        `Address: ${address("rates", question.canonical)}`,
      ]),
    ),
    section("Groups", groupTable(answer)),
    section("Arms", armTable(answer)),
    section(
      `Left out (${leftOut.length})`,
      list(leftOut.map(({ name, reason }) => `${plain(name)}: ${plain(reason)}`)),
    ),
    section("Warnings", list(warnings.map(({ message }) => plain(message)))),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function groupTable({ groups }: RatesAnswer): string {
  return table(
    ["Group", "Dosing", "Arms of", "Studies", "Sum of counts", "Pooled", "Prediction interval"],
    groups.flatMap(({ label, dosing, intervention, comparator }) =>
      (
        [
          ["the drug", intervention],
          ["the comparator", comparator],
        ] as const
      ).map(([side, { studies, crude, pooled }]) => [
        plain(label),
        dosings.label(dosing),
        side,
        studies,
        crude === null ? null : rateWords(crude),
        pooled === null ? null : percentWords(pooled),
        pooled === null ? null : `${interval(pooled.predictionLow, pooled.predictionHigh, 0)} %`,
      ]),
    ),
  );
}

function armTable({ groups }: RatesAnswer): string {
  return table(
    ["Study", "Arm", "Time", "Rate"],
    groups.flatMap(({ intervention, comparator }) =>
      [...intervention.arms, ...comparator.arms].map(
        ({ study, name, label, result, hours, rate }) => [
          `[${plain(name)}](/studies/${study}#${result})`,
          plain(label),
          time(hours),
          rateWords(rate),
        ],
      ),
    ),
  );
}

/** "48 of 100: 48 % (38 to 58)" */
function rateWords(rate: Rate): string {
  return `${rate.events} of ${rate.n}: ${percentWords(rate)}`;
}

function percentWords({
  percent,
  ciLow,
  ciHigh,
}: Pick<Rate, "percent" | "ciLow" | "ciHigh">): string {
  return `${decimals(percent, 0)} % (${interval(ciLow, ciHigh, 0)})`;
}
