import { queryOptions } from "@tanstack/react-query";
import { accountApi } from "../../lib/api.ts";

export const accountsQuery = queryOptions({
  queryKey: ["account", "accounts"],
  queryFn: ({ signal }) => accountApi.accounts(signal),
  staleTime: 0,
});

export const invitationsQuery = queryOptions({
  queryKey: ["account", "invitations"],
  queryFn: ({ signal }) => accountApi.invitations(signal),
  staleTime: 0,
});
