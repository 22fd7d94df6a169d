import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the query string of the words a page understands. */
export const claimsQuery = (query: string) =>
  queryOptions({
    queryKey: ["claims", query],
    queryFn: ({ signal }) => api.claims(query, signal),
    placeholderData: keepPreviousData,
  });
