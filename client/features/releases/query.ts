import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const releasesQuery = queryOptions({
  queryKey: ["releases"],
  queryFn: ({ signal }) => api.releases(signal),
});
