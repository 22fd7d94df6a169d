import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { sessionQuery } from "../features/account/query.ts";
import type { SessionAnswer } from "../lib/api.ts";
import { noteSignedIn } from "../lib/signed-in.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";

type Account = NonNullable<SessionAnswer["account"]>;

/** Shows a page to people with an account; sends others to the sign-in, which leads back here. */
export function SignedInOnly({ children }: { children: (account: Account) => ReactNode }) {
  const pathname = useLocation({ select: ({ pathname }) => pathname });
  // Where somebody wanted to be, not where the sign-in already is.
  const [to] = useState(pathname);
  const { data, error } = useQuery(sessionQuery);
  const known = data === undefined ? undefined : data.account !== null;
  useEffect(() => {
    if (known !== undefined) noteSignedIn(known);
  }, [known]);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={300} label="The account is being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  if (data.account === null) return <Navigate to="/sign-in" search={{ to: [to] }} replace />;
  return children(data.account);
}
