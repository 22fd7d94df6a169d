import { queryOptions } from "@tanstack/react-query";
import { api, reportsApi } from "../../lib/api.ts";

export const reportsQuery = (key: string) =>
  queryOptions({
    queryKey: ["reports", key],
    queryFn: ({ signal }) => api.reports(key, signal),
    staleTime: 0,
  });

/** Asked anew whenever it is opened. */
export const waitingReportsQuery = queryOptions({
  queryKey: ["reports-waiting"],
  queryFn: ({ signal }) => reportsApi.waiting(signal),
  staleTime: 0,
  gcTime: 0,
});
