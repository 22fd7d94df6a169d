import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { list, paragraphs, plain, section } from "../markdown/write.ts";
import { certaintySection } from "./certainty.ts";
import { absoluteSection, pooledSection, regressionSection, subgroupSection } from "./figures.ts";
import { questionList } from "./question-words.ts";
import { knownSection, leftOutSection, studiesSection, takenOutSection } from "./studies.ts";

/** The answer as a document to read, keep or paste. */
export function forestMarkdown(answer: ForestAnswer): string {
  const { question, warnings, pooled, datasetVersion } = answer;
  const asked = [
    outcomes.label(question.outcome),
    windows.label(question.window).toLowerCase(),
    question.measureLabel,
  ];
  return paragraphs([
    `# ${plain(asked.join(", "))}`,
    plain(answer.sentence),
    section("Question as understood", list(questionList(question))),
    studiesSection(answer),
    pooledSection(answer),
    absoluteSection(answer),
    certaintySection(answer),
    subgroupSection(answer),
    regressionSection(answer),
    takenOutSection(answer),
    leftOutSection(answer),
    knownSection(answer),
    section("Warnings", list(warnings.map(({ message }) => plain(message)))),
    section("Methods", pooled === null ? null : list(methodWords(pooled))),
    plain(answer.caption),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

/** The name of every method behind the figures; one trial needs fewer. */
function methodWords({ methods, k }: NonNullable<ForestAnswer["pooled"]>): string[] {
  return Object.entries(methodLabels).flatMap(([name, { label, ofOne }]) => {
    const words = methods[name];
    return words === undefined || (k === 1 && !ofOne) ? [] : [`${label}: ${plain(words)}`];
  });
}

const methodLabels: Readonly<Record<string, { label: string; ofOne: boolean }>> = {
  measure: { label: "Effect", ofOne: true },
  model: { label: "Model", ofOne: false },
  tau2: { label: "τ² by", ofOne: false },
  test: { label: "Test", ofOne: true },
  interval: { label: "Interval", ofOne: true },
  tau2Interval: { label: "Interval of τ²", ofOne: false },
  i2: { label: "I²", ofOne: false },
  predictionInterval: { label: "Prediction interval", ofOne: false },
  zeroCells: { label: "Zero cells", ofOne: true },
  doubleZero: { label: "Tables without events", ofOne: true },
};
