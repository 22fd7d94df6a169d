import { dosings } from "#domain/vocabulary/study-terms.ts";
import { counted, decimals } from "../../evidence/forest/number-words.ts";
import type { SafetyAnswer, SafetyCell, SafetyRow } from "../../evidence/safety/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { interval, orDash, withInterval } from "../markdown/number.ts";
import { address, list, paragraphs, plain, section, table } from "../markdown/write.ts";
import { type CellLine, cellLines } from "./lines.ts";

/** Harms by group of arms as a document. */
export function safetyMarkdown(answer: SafetyAnswer): string {
  const { question, harms, collection, durations, warnings, datasetVersion } = answer;
  const lines = cellLines(answer).filter(({ cell }) => cell.counted > 0);
  const unused = harms.flatMap(({ label, notUsed }) =>
    notUsed.map(({ name, reason }) => `${plain(name)}, ${label.toLowerCase()}: ${plain(reason)}`),
  );
  return paragraphs([
    `# Harms by ${question.by}`,
    plain(answer.caption),
    section(
      "Question as understood",
      list([
        ...question.defaults.map((words) => `By default: ${plain(words)}`),
        `Address: ${address("safety", question.canonical)}`,
      ]),
    ),
    section("What must be known first", list(warnings.map(({ message }) => plain(message)))),
    section("Trials with these arms", columnTable(answer)),
    section("Per 100 people", rateTable(lines)),
    section("Against the comparator", effectTable(lines)),
    section("Not counted", silenceList(answer)),
    section("Sessions, not people", rowTable(answer.sessions)),
    section("Under a name of their own", rowTable(answer.ownNames)),
    section(
      "How long harms lasted, as records say",
      list(
        durations.map(
          ({ key, name, harm, text }) =>
            `${study(key, name)}: ${harm === null ? "" : `${harm}: `}${plain(text)}`,
        ),
      ),
    ),
    section(
      "How harms were asked for",
      list(
        collection.known.map(
          ({ key, name, method, thresholdPercent, text }) =>
            `${study(key, name)}: ${method ?? "not stated how"}${thresholdPercent === null ? "" : `; only harms of at least ${thresholdPercent} % of people are printed`}${text === null ? "" : ` (${plain(text)})`}`,
        ),
      ),
    ),
    section("Printed but in no number", list(unused)),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function columnTable({ columns }: SafetyAnswer): string {
  return table(
    ["Group", "Dosing", "Design", "Trials"],
    columns.map(({ label, dosing, designClass, trials }) => [
      plain(label),
      dosings.label(dosing),
      designClass === "randomised" ? "randomised" : "not randomised",
      trials,
    ]),
  );
}

function groupWords({ column }: CellLine): string {
  const design = column.designClass === "randomised" ? "" : ", not randomised";
  return plain(`${column.label}, ${dosings.label(column.dosing).toLowerCase()}${design}`);
}

function rateTable(lines: readonly CellLine[]): string | null {
  if (lines.length === 0) return null;
  return table(
    ["Harm", "Group", "Trials counting it", "Per 100", "Figure", "Sum of counts", "Comparators"],
    lines.map((line) => [
      line.harm.label,
      groupWords(line),
      `${line.cell.counted} of ${line.cell.trials}`,
      perHundred(line.cell),
      figureWords[line.cell.headline?.kind ?? "one-trial"],
      sumWords(line.cell.intervention.crude),
      line.cell.comparators
        .map(({ label, side }) => `${label} ${sumWords(side.crude) ?? "–"}`)
        .join("; "),
    ]),
  );
}

const figureWords = { "one-trial": "one trial", sum: "plain sum", pooled: "pooled" } as const;

function perHundred({ headline }: SafetyCell): string | null {
  return headline === null
    ? null
    : `${decimals(headline.percent, 1)} (${interval(headline.ciLow, headline.ciHigh, 1)})`;
}

function sumWords(crude: SafetyCell["intervention"]["crude"]): string | null {
  return crude === null ? null : `${crude.events} of ${crude.n}`;
}

function effectTable(lines: readonly CellLine[]): string | null {
  const rows = lines.flatMap((line) =>
    line.cell.comparators.flatMap(({ label, effect }) =>
      effect === null
        ? []
        : [
            [
              line.harm.label,
              groupWords(line),
              label,
              effect.k,
              effect.people,
              withInterval(effect.estimate, effect.ciLow, effect.ciHigh),
              effect.absolute === null
                ? null
                : withInterval(
                    effect.absolute.difference,
                    effect.absolute.differenceLow,
                    effect.absolute.differenceHigh,
                    1,
                  ),
              address("forest", effect.canonical),
            ],
          ],
    ),
  );
  return rows.length === 0
    ? null
    : table(
        ["Harm", "Group", "Against", "Trials", "People", "Risk ratio", "More per 100", "Forest"],
        rows,
      );
}

/** Harm by harm, the groups whose trials are silent. */
function silenceList({ harms, columns }: SafetyAnswer): string {
  return list(
    harms.flatMap(({ label, cells }) => {
      const silent = cells.flatMap((cell, place) => {
        const column = columns[place];
        return cell.counted > 0 || column?.designClass !== "randomised"
          ? []
          : [
              `${column.label.toLowerCase()}, ${dosings.label(column.dosing).toLowerCase()} (0 of ${counted(cell.trials, "trial")})`,
            ];
      });
      return silent.length === 0 ? [] : [`${label}: ${plain(silent.join("; "))}`];
    }),
  );
}

function rowTable(rows: readonly SafetyRow[]): string | null {
  if (rows.length === 0) return null;
  return table(
    ["Study", "Arm", "Harm", "Time", "Count", "Percent", "Mean (SD)"],
    rows.map((row) => [
      `[${plain(row.name)}](/studies/${row.key}#${row.result})`,
      row.armLabel === null ? null : plain(row.armLabel),
      plain(row.label),
      plain(row.timeLabel),
      row.events === null || row.n === null ? null : `${row.events} of ${row.n}`,
      row.percent === null ? null : orDash(row.percent, 1),
      row.mean === null ? null : `${orDash(row.mean)} (${orDash(row.sd)})`,
    ]),
  );
}

function study(key: string, name: string): string {
  return `[${plain(name)}](/studies/${key})`;
}
