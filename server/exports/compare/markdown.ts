import type { CompareAnswer, CompareCell } from "../../evidence/compare/contract.ts";
import { decimals } from "../../evidence/forest/number-words.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { withInterval } from "../markdown/number.ts";
import { address, capital, list, paragraphs, plain, section, table } from "../markdown/write.ts";
import { type Figures } from "./lines.ts";

type Column = CompareAnswer["columns"][number];

/** The page as a document: every column against its own comparator. */
export function compareMarkdown(answer: CompareAnswer): string {
  const { question, columns, headToHeads, indirect, notKnown, warnings, datasetVersion } = answer;
  return paragraphs([
    `# Options side by side, ${plain(question.windowLabel.toLowerCase())}`,
    "Not medical advice. Each column stands against its own comparator; columns are not compared with each other.",
    list([
      ...question.defaults.map((words) => `By default: ${plain(words)}`),
      ...warnings.map(({ message }) => plain(message)),
      `Address: ${address("compare", question.canonical)}`,
    ]),
    ...columns.map((column) =>
      section(`${plain(column.label)} against ${plain(column.comparator)}`, columnBody(column)),
    ),
    section("Compared with each other in randomised trials", pairs(headToHeads, true)),
    section("Compared without randomisation: association only", pairs(headToHeads, false)),
    section(
      "Indirect comparison",
      list(
        indirect.map((one) =>
          plain(
            `${one.label}, ${one.a} and ${one.b}: ${one.allowed ? `${one.measure} ${withInterval(one.estimate, one.ciLow, one.ciHigh)}, certainty ${one.certainty?.label.toLowerCase() ?? "unknown"}. ` : "not made. "}${one.reason}`,
          ),
        ),
      ),
    ),
    section("Not known from these trials", list(notKnown.map(plain))),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function columnBody({
  background,
  efficacy,
  harms,
  onset,
  durability,
  hazard,
  licences,
}: Column): string {
  return paragraphs([
    `What both sides had besides: ${plain(background)}.`,
    cellTable([...efficacy, ...harms]),
    courseLine("How soon", onset),
    courseLine("How long", durability),
    hazard === null ? null : plain(hazard.words),
    list(
      licences.map(
        ({ authority, licence, monitoring, source, checked }) =>
          `${plain(authority)}: ${plain(licence)} ${plain(monitoring)} [${plain(source.title)}](${source.url}), dated ${source.dated}, looked up ${checked}.`,
      ),
    ),
  ]).trimEnd();
}

function courseLine(heading: string, { groups, note }: Column["onset"]): string {
  const words = groups.map(
    (group) =>
      `${group.heading}: ${group.lines.map(({ words: said, trials }) => `${said} (${trials.map(({ name }) => name).join(", ")})`).join("; ")}`,
  );
  return `${heading}. ${plain(note ?? `${words.join(". ")}.`)}`;
}

function cellTable(cells: readonly CompareCell[]): string {
  return table(
    ["Outcome", "Trials", "Of 100 people", "Number needed", "Effect", "Certainty"],
    cells.flatMap((cell) =>
      cell.byDosing.length === 0
        ? [cellLine(capital(cell.label), cell)]
        : cell.byDosing.map((one) =>
            cellLine(`${capital(cell.label)}, ${plain(one.label.toLowerCase())}`, one),
          ),
    ),
  );
}

function cellLine(name: string, figures: Figures): (string | null)[] {
  const { k, people, absolute, measure, estimate, ciLow, ciHigh, certainty } = figures;
  return [
    name,
    k === 0 ? "none with a usable number" : `${k}, ${people} people`,
    absolute === null ? null : plain(peopleWords(figures, absolute)),
    absolute?.nnt == null ? null : `${absolute.nnt} (${absolute.nntInterval ?? ""})`,
    estimate === null ? null : `${plain(measure)} ${withInterval(estimate, ciLow, ciHigh)}`,
    certainty?.label ?? null,
  ];
}

function peopleWords(
  { intervention, comparator }: Figures,
  { treatedPercent, treatedLow, treatedHigh, baselinePercent }: NonNullable<Figures["absolute"]>,
): string {
  const [treated, low, high, without] = [
    treatedPercent,
    treatedLow,
    treatedHigh,
    baselinePercent,
  ].map((percent) => decimals(percent, 0));
  return `${treated} (${low} to ${high}) given ${intervention}, ${without} given ${comparator}`;
}

function pairs(headToHeads: CompareAnswer["headToHeads"], randomised: boolean): string | null {
  const shown = headToHeads.filter((one) => one.randomised === randomised);
  return shown.length === 0
    ? null
    : paragraphs(
        shown.flatMap(({ label, cells, trials }) => [
          `### ${plain(label)}`,
          cells.length === 0 ? null : cellTable(cells),
          trials.length === 0
            ? null
            : `Compared too: ${trials.map(({ key, name, reason }) => `[${plain(name)}](/studies/${key}) (${plain(reason)})`).join(", ")}.`,
        ]),
      ).trimEnd();
}
