import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` names the release to ask; empty for the newest evidence. */
export const overviewQuery = (query: string) =>
  queryOptions({
    queryKey: ["overview", query],
    queryFn: ({ signal }) => api.overview(query, signal),
  });
