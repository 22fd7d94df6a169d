import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { QueryWords } from "#domain/question.ts";
import { api } from "../../lib/api.ts";
import { filterWords, queryString, splitWords } from "../../lib/url-state.ts";

export const studiesWords: readonly string[] = [...filterWords, "sort", "page", "pageSize"];

/** Rows of a page where the address names no other number: what a screen or two hold. */
const rowsOfPage = ["25"];

export const studiesQuery = (words: QueryWords) => {
  const { known } = splitWords(words, studiesWords);
  const query = queryString({ ...known, pageSize: known["pageSize"] ?? rowsOfPage });
  return queryOptions({
    queryKey: ["studies", query],
    queryFn: ({ signal }) => api.studies(query, signal),
    placeholderData: keepPreviousData,
  });
};
