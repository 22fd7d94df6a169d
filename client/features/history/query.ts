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
