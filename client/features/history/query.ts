import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const historyQuery = (key: string) =>
  queryOptions({
    queryKey: ["history", key],
    queryFn: ({ signal }) => api.history(key, signal),
    staleTime: 0,
  });

export const comparisonQuery = (key: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["comparison", key, from, to],
    queryFn: ({ signal }) => api.comparison(key, from, to, signal),
  });

/** A revision never changes once it was published. */
export const revisionQuery = (key: string, number: number) =>
  queryOptions({
    queryKey: ["revision", key, number],
    queryFn: ({ signal }) => api.revision(key, number, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
