import { type Query, QueryClient } from "@tanstack/react-query";
import { ApiError } from "./api.ts";

/** How often a page asks again while the server does not answer. */
const retryMs = 5000;

const isPassing = (error: unknown): boolean => error instanceof ApiError && error.passing;

/**
 * Answers change only with the dataset version, so they stay fresh for minutes. A refusal (4xx) is
 * final; a silent server is asked again on its own, so a page heals when the server returns.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        networkMode: "always",
        refetchOnWindowFocus: false,
        retryOnMount: false,
        retry: (failures, error) => isPassing(error) && failures < 1,
        retryDelay: 400,
        refetchInterval: (query: Query) => (isPassing(query.state.error) ? retryMs : false),
      },
    },
  });
}
