import { queryOptions } from "@tanstack/react-query";
import { importApi } from "../../lib/api.ts";

export const sourcesQuery = queryOptions({
  queryKey: ["curation", "import-sources"],
  queryFn: ({ signal }) => importApi.sources(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
