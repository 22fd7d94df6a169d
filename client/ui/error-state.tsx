import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ApiError } from "../lib/api.ts";
import styles from "./states.module.css";

/** What went wrong, in the server's own words where it had any, and what can be done. */
export function ErrorState({
  error,
  onRetry,
  children,
}: {
  error: unknown;
  onRetry?: () => void;
  children?: ReactNode;
}) {
  const passing = error instanceof ApiError && error.passing;
  // A refused question stays refused; only the question can change that.
  const retryHelps = passing || !(error instanceof ApiError);
  const message = error instanceof Error ? error.message : "Something went wrong.";
  const problems = error instanceof ApiError ? error.details : [];
  const [only] = problems;
  // The message of a single problem is the title already.
  const repeated = problems.length === 1 && message.startsWith(only?.message ?? message);
  return (
    <div className={styles.error} role="alert">
      <p className={styles.title}>{message}</p>
      {repeated && only?.allowed !== undefined && (
        <p className={styles.allowed}>Allowed: {only.allowed.join(", ")}.</p>
      )}
      {!repeated && problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.value}`}>
              {problem.message}
              {problem.allowed !== undefined && (
                <span className={styles.allowed}> Allowed: {problem.allowed.join(", ")}.</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {passing && <p>It is asked again every few seconds; this page heals by itself.</p>}
      <div className={styles.actions}>
        {onRetry !== undefined && retryHelps && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {children}
      </div>
      {error instanceof ApiError && error.requestId !== null && (
        <p className={styles.request}>Request {error.requestId}</p>
      )}
    </div>
  );
}
