import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` names the release to ask; empty for the newest evidence. */
export const courseQuery = (key: string, query: string) =>
  queryOptions({
    queryKey: ["course", key, query],
    queryFn: ({ signal }) => api.course(key, query, signal),
  });
