import { useEffect } from "react";
import { api, ApiError } from "../lib/api.ts";
import { ErrorState } from "./error-state.tsx";

/** How often a page whose code did not arrive looks whether the server is back. */
const lookEveryMs = 3000;

/**
 * A whole page that cannot be shown. Where the server is silent, it looks for it and loads the page
 * again once it answers: code that failed to load cannot be asked for a second time.
 */
export function PageError({ error }: { error: unknown }) {
  const passing = error instanceof ApiError && error.passing;
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setInterval(() => {
      api.health(new AbortController().signal).then(
        () => window.location.reload(),
        // Still silent: the next look comes.
        () => undefined,
      );
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [passing]);
  return <ErrorState error={error} onRetry={() => window.location.reload()} />;
}
