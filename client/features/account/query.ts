import { queryOptions } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";

/** Each is asked anew whenever its page opens: another browser may have changed it. */
const fresh = { staleTime: 0 } as const;

export const sessionQuery = queryOptions({
  queryKey: ["account", "session"],
  queryFn: ({ signal }) => accountApi.session(signal),
  ...fresh,
});

export const sessionsQuery = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: ({ signal }) => accountApi.sessions(signal),
  ...fresh,
});

export const tokensQuery = queryOptions({
  queryKey: ["account", "tokens"],
  queryFn: ({ signal }) => accountApi.tokens(signal),
  ...fresh,
});
