import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the question. */
export const compareQuery = (query: string) =>
  queryOptions({
    queryKey: ["compare", query],
    queryFn: ({ signal }) => api.compare(query, signal),
    placeholderData: keepPreviousData,
  });
