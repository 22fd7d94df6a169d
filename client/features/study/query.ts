import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export const studyQuery = (key: string) =>
  queryOptions({
    queryKey: ["study", key],
    queryFn: ({ signal }) => api.study(key, signal),
  });

export const courseQuery = (key: string) =>
  queryOptions({
    queryKey: ["course", key],
    queryFn: ({ signal }) => api.course(key, signal),
  });
