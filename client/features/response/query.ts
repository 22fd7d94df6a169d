import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the filter. */
export const responseQuery = (query: string) =>
  queryOptions({
    queryKey: ["response", query],
    queryFn: ({ signal }) => api.response(query, signal),
    placeholderData: keepPreviousData,
  });
