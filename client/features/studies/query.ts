import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { QueryWords } from "#domain/question.ts";
import { api } from "../../lib/api.ts";
import { filterWords, queryString, splitWords } from "../../lib/url-state.ts";

export const studiesWords: readonly string[] = [...filterWords, "sort", "page", "pageSize"];

export const studiesQuery = (words: QueryWords) => {
  const query = queryString(splitWords(words, studiesWords).known);
  return queryOptions({
    queryKey: ["studies", query],
    queryFn: ({ signal }) => api.studies(query, signal),
    placeholderData: keepPreviousData,
  });
};
