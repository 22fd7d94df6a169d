import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

/** A study with its record. `query` names the release to ask; empty for the newest evidence. */
export const studyQuery = (key: string, query: string) =>
  queryOptions({
    queryKey: ["study", key, query],
    queryFn: ({ signal }) => api.study(key, query, signal),
  });
