import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the question. */
export const safetyQuery = (query: string) =>
  queryOptions({
    queryKey: ["safety", query],
    queryFn: ({ signal }) => api.safety(query, signal),
    placeholderData: keepPreviousData,
  });
