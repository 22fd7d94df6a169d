import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const usesQuery = (key: string, query: string) =>
  queryOptions({
    queryKey: ["uses", key, query],
    queryFn: ({ signal }) => api.uses(key, query, signal),
  });
