import { drugs } from "#domain/vocabulary/drugs.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { DurabilityAnswer } from "../../evidence/durability/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { effect } from "../markdown/number.ts";
import { address, list, paragraphs, plain, section, table } from "../markdown/write.ts";

type Onset = DurabilityAnswer["onset"]["betweenArm"][number];
type Lasting = DurabilityAnswer["lastSeparation"][number];
type Place = Onset["place"];

/** How soon and for how long, study by study, as a document. */
export function durabilityMarkdown(answer: DurabilityAnswer): string {
  const { question, onset, lastSeparation, relapse, described, hazard, datasetVersion } = answer;
  return paragraphs([
    "# Onset and durability",
    list([
      `${answer.studies} studies inside the question`,
      ...question.defaults.map((words) => `By default: ${plain(words)}`),
      `Address: ${address("durability", question.canonical)}`,
    ]),
    section(
      "Onset, between arms",
      onset.betweenArm.length === 0 ? null : onsetTable(onset.betweenArm),
    ),
    section(
      "Onset, within the arm given the drug (not a comparison)",
      onset.withinArm.length === 0 ? null : onsetTable(onset.withinArm),
    ),
    section("Last separation", lastSeparation.length === 0 ? null : lastingTable(lastSeparation)),
    ...relapse.map(({ label, rows }) =>
      section(`Time to relapse: ${plain(label)}`, lastingTable(rows)),
    ),
    section("Described", described.length === 0 ? null : lastingTable(described)),
    section(
      "Hazard of relapse after stopping",
      hazard === null
        ? null
        : `${plain(hazard.sentence)} Hazard ratio ${effect(hazard, "HR")}; ${hazard.k} ${hazard.k === 1 ? "trial" : "trials"}, ${hazard.people} people: ${address("forest", hazard.canonical)}`,
    ),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function onsetTable(rows: readonly Onset[]): string {
  return table(
    ["Study", "Drug", "Onset", "Read in"],
    rows.map((row) => [studyWords(row), drugWords(row), plain(row.words), placeWords(row.place)]),
  );
}

function lastingTable(rows: readonly Lasting[]): string {
  return table(
    ["Study", "Drug", "Arm", "What is known", "Read in"],
    rows.map((row) => [
      studyWords(row),
      drugWords(row),
      row.armLabel === null ? null : plain(row.armLabel),
      plain(row.words),
      placeWords(row.place),
    ]),
  );
}

function studyWords({ key, name }: Onset | Lasting): string {
  return `[${plain(name)}](/studies/${key})`;
}

function drugWords(row: Onset | Lasting): string {
  const words = [...row.drugs.map(drugs.label), ...row.routes.map(routes.label)];
  return plain(words.join(", "));
}

function placeWords(place: Place): string | null {
  return place === null ? null : plain(`${place.report}, ${place.locator}`);
}
