import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the question. */
export const ratesQuery = (query: string) =>
  queryOptions({
    queryKey: ["rates", query],
    queryFn: ({ signal }) => api.rates(query, signal),
    placeholderData: keepPreviousData,
  });
