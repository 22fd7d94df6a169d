import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: ({ signal }) => api.health(signal),
});
