import { queryOptions } from "@tanstack/react-query";
import { api, draftsApi, extractionsApi } from "../../lib/api.ts";

/** Asked anew whenever it is opened, and never behind the back of whoever edits. */
const fresh = { staleTime: 0, gcTime: 0, refetchOnReconnect: false } as const;

export const queueQuery = queryOptions({
  queryKey: ["drafts", "queue"],
  queryFn: ({ signal }) => draftsApi.queue(signal),
  ...fresh,
});

export const draftQuery = (key: string) =>
  queryOptions({
    queryKey: ["drafts", "draft", key],
    queryFn: ({ signal }) => draftsApi.draft(key, signal),
    ...fresh,
  });

export const submissionQuery = (revision: string) =>
  queryOptions({
    queryKey: ["drafts", "submission", revision],
    queryFn: ({ signal }) => draftsApi.submission(revision, signal),
    ...fresh,
  });

export const extractionsQuery = queryOptions({
  queryKey: ["drafts", "extractions"],
  queryFn: ({ signal }) => extractionsApi.list(signal),
  ...fresh,
});

export const secondDraftQuery = (key: string) =>
  queryOptions({
    queryKey: ["drafts", "second", key],
    queryFn: ({ signal }) => extractionsApi.draft(key, signal),
    ...fresh,
  });

export const comparisonQuery = (key: string) =>
  queryOptions({
    queryKey: ["drafts", "comparison", key],
    queryFn: ({ signal }) => extractionsApi.comparison(key, signal),
    ...fresh,
  });

/** Every published study by its name, to choose one from. */
export const publishedStudiesQuery = queryOptions({
  queryKey: ["drafts", "published"],
  queryFn: async ({ signal }) => {
    const { items } = await api.studies("pageSize=500", signal);
    return items.map(({ key, name }) => ({ key, name }));
  },
});
