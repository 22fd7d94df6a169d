import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const depthQuery = queryOptions({
  queryKey: ["depth"],
  queryFn: ({ signal }) => api.depth(signal),
});
