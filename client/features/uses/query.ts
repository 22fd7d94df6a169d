import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const usesQuery = (key: string) =>
  queryOptions({
    queryKey: ["uses", key],
    queryFn: ({ signal }) => api.uses(key, signal),
  });
