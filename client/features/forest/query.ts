import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the question. The old chart stays while a new one comes. */
export const forestQuery = (query: string) =>
  queryOptions({
    queryKey: ["forest", query],
    queryFn: ({ signal }) => api.forest(query, signal),
    placeholderData: keepPreviousData,
  });
