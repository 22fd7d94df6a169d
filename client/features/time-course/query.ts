import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

/** `query` is the canonical query string of the question. */
export const timeCourseQuery = (query: string) =>
  queryOptions({
    queryKey: ["time-course", query],
    queryFn: ({ signal }) => api.timeCourse(query, signal),
    placeholderData: keepPreviousData,
  });
