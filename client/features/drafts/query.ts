import { queryOptions } from "@tanstack/react-query";
import { api, draftsApi } from "../../lib/api.ts";

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

/** Every published study by its name, to choose one from. */
export const publishedStudiesQuery = queryOptions({
  queryKey: ["drafts", "published"],
  queryFn: async ({ signal }) => {
    const { items } = await api.studies("pageSize=500", signal);
    return items.map(({ key, name }) => ({ key, name }));
  },
});
