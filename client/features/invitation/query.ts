import { queryOptions } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ["invitation", token],
    queryFn: ({ signal }) => accountApi.openInvitation(token, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
