import type { MetaAnalysisRequest } from "#domain/stats/meta-analysis-request.ts";
import type { MetaAnalysisQuestion } from "../../lib/api.ts";
import { countsEvents, zeroCellWords } from "./choices.ts";
import type { OwnRow } from "./rows.ts";
import type { OwnState } from "./state.ts";

type Choices = Pick<
  OwnState,
  "measure" | "method" | "test" | "level" | "zeroCells" | "scale" | "out"
>;

/** What is asked: every row that can be read, and which of them the reader keeps. */
export interface OwnQuestion {
  readonly measure: MetaAnalysisRequest["measure"];
  readonly method: MetaAnalysisRequest["method"];
  readonly level: number;
  readonly rows: readonly OwnRow[];
  readonly out: readonly number[];
  /** How the whole is asked for; the rows are put in for each request. */
  readonly options: Omit<MetaAnalysisQuestion, "rows">;
}

/** Beyond this many rows, pooling without each in turn would not follow the reader's clicks. */
const mostLeftOut = 1000;

/** Null where there is nothing to pool. */
export function ownQuestion(rows: readonly OwnRow[], choices: Choices): OwnQuestion | null {
  if (rows.length === 0) return null;
  const { measure, method, test, scale } = choices;
  const level = Number(choices.level);
  return {
    measure,
    method,
    level,
    rows,
    out: choices.out.filter((row) => rows.some(({ position }) => position === row)),
    options: {
      measure,
      method,
      test,
      level,
      ...(countsEvents(measure) ? zeroCellWords[choices.zeroCells] : {}),
      ...(measure === "GEN" ? { scale } : {}),
      include: rows.length <= mostLeftOut ? ["leaveOneOut"] : [],
    },
  };
}

export function keptRows({ rows, out }: OwnQuestion): readonly OwnRow[] {
  const taken = new Set(out);
  return out.length === 0 ? rows : rows.filter(({ position }) => !taken.has(position));
}

/** The request for some of the rows, as it is sent. */
export function requestOf(question: OwnQuestion, rows: readonly OwnRow[]): MetaAnalysisQuestion {
  return { ...question.options, rows: rows.map(({ values }) => values) };
}
