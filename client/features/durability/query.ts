import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `filter` is the canonical query string of the filter. */
export const durabilityQuery = (filter: string) =>
  queryOptions({
    queryKey: ["durability", filter],
    queryFn: ({ signal }) => api.durability(filter, signal),
    placeholderData: keepPreviousData,
  });
