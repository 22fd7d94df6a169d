import { measures } from "#domain/measures/index.ts";
import { wordsOfSearch } from "#domain/question.ts";
import type { Fit, ReadAs } from "#domain/r-script/fit.ts";
import { requestTests } from "#domain/stats/meta-analysis-request.ts";
import type { ForestAnswer } from "../../evidence/forest/contract.ts";

/** What of an answer's question decides how its effects are pooled. */
interface Pooling {
  readonly question: Pick<ForestAnswer["question"], "method" | "level" | "measure" | "canonical">;
}

type Test = ForestAnswer["question"]["test"];

/** The test the reader asked for; null where each pool takes the one that fits its size. */
function askedTest({ question }: Pooling): Test | null {
  const [asked] = wordsOfSearch(question.canonical)["test"] ?? [];
  return requestTests.find((test) => test === asked) ?? null;
}

/** How `k` effects of the answer are pooled; `test` where the reader asked for none. */
export function fitOf(answer: Pooling, k: number, test?: Test): Fit {
  const { method, level } = answer.question;
  // SELECTION 5: Hartung–Knapp needs three studies to say anything.
  const ownTest = test ?? (k >= 3 ? "knha" : "z");
  return { method, test: askedTest(answer) ?? ownTest, level, k };
}

export function readAs({ question }: Pooling): ReadAs {
  return measures[question.measure].reading.axis === "log" ? "log" : "identity";
}
