import { type Query, queryOptions } from "@tanstack/react-query";
import { draftsApi, historyApi } from "../../lib/api.ts";

/** Computed on what is published at the moment, so never kept. */
const fresh = { staleTime: 0, gcTime: 0, refetchOnReconnect: false } as const;

/** Every query but effects: what is decided has none any more. */
export const allButEffects = {
  predicate: ({ queryKey }: Pick<Query, "queryKey">): boolean => queryKey[0] !== "change",
};

/** What publishing a submission would change. */
export const submissionEffect = (revision: number) =>
  queryOptions({
    queryKey: ["change", "submission", revision],
    queryFn: ({ signal }) => draftsApi.effect(revision, signal),
    ...fresh,
  });

/** What restoring a revision would change; without a number, what withdrawing the study would. */
export const historyEffect = (key: string, number: number | null) =>
  queryOptions({
    queryKey: ["change", "history", key, number],
    queryFn: ({ signal }) =>
      number === null
        ? historyApi.withdrawalEffect(key, signal)
        : historyApi.restoreEffect(key, number, signal),
    ...fresh,
  });
