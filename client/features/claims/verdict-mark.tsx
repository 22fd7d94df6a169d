import type { ClaimItem } from "../../lib/api.ts";
import styles from "./claims.module.css";

type Verdict = ClaimItem["verdict"];

/** A shape for each verdict, so that none is told by colour alone: disc, half disc, cross, ring. */
const shapes: Readonly<Record<Verdict, React.ReactNode>> = {
  supported: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  "partly-supported": (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 2 A6 6 0 0 0 8 14 Z" fill="currentColor" />
    </>
  ),
  contradicted: (
    <path
      d="M3 3 L13 13 M13 3 L3 13"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      fill="none"
    />
  ),
  "not-enough-evidence": (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.6 2.2"
    />
  ),
};

export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg className={styles.mark} data-verdict={verdict} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}

/** The mark with its word. */
export function VerdictWord({ verdict, label }: { verdict: Verdict; label: string }) {
  return (
    <span className={styles.verdict}>
      <VerdictMark verdict={verdict} />
      {label}
    </span>
  );
}
