import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import { api, ApiError, type MetaAnalysisAnswer } from "../../lib/api.ts";
import { keptRows, type OwnQuestion, requestOf } from "./request.ts";
import type { OwnRow } from "./rows.ts";

/** An answer together with what was asked, so that an older one never meets newer rows. */
export interface OwnAnswer {
  readonly question: OwnQuestion;
  /** Over every row; the only place where rows taken out have an effect. */
  readonly all: MetaAnalysisAnswer;
  /** Over the rows kept; null where none is. */
  readonly kept: MetaAnalysisAnswer | null;
}

export const ownQuery = (question: OwnQuestion | null) =>
  queryOptions({
    queryKey: ["own", question],
    queryFn:
      question === null
        ? skipToken
        : async ({ signal }): Promise<OwnAnswer> => {
            const kept = keptRows(question);
            const pool = (rows: readonly OwnRow[]) =>
              api.metaAnalysis(requestOf(question, rows), signal).catch((error: unknown) => {
                throw atTableRows(error, rows);
              });
            const all = pool(question.rows);
            if (kept.length === question.rows.length)
              return { question, all: await all, kept: await all };
            const [every, some] = await Promise.all([all, kept.length === 0 ? null : pool(kept)]);
            return { question, all: every, kept: some };
          },
    placeholderData: keepPreviousData,
  });

/** A refusal counts the rows it was sent; the reader counts those of the table. */
function atTableRows(error: unknown, rows: readonly OwnRow[]): unknown {
  if (!(error instanceof ApiError) || error.details.length === 0) return error;
  const { message, status, code, requestId } = error;
  const details = error.details.map((detail) => ({
    ...detail,
    path: detail.path.replace(
      /^rows\[(\d+)\]/,
      (_, index: string) => `rows[${(rows[Number(index)]?.position ?? Number(index) + 1) - 1}]`,
    ),
  }));
  return new ApiError(message, { status, code, details, requestId });
}
