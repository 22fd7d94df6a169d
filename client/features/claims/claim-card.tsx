import { Link } from "@tanstack/react-router";
import type { ClaimItem } from "../../lib/api.ts";
import { ClaimDetails } from "./claim-details.tsx";
import { ClaimPart } from "./claim-part.tsx";
import styles from "./claims.module.css";
import { VerdictWord } from "./verdict-mark.tsx";

/** One sentence with its verdict, the numbers that made it, and what it leaves out. */
export function ClaimCard({ claim, open }: { claim: ClaimItem; open: boolean }) {
  const { id, sentence, verdict, verdictLabel, judged, because, parts, leavesOut } = claim;
  return (
    <article
      className={styles.claim}
      id={id}
      aria-labelledby={`${id}-sentence`}
      data-open={open || undefined}
    >
      <div className={styles.said}>
        <h3 id={`${id}-sentence`}>
          “{sentence}”{" "}
          <Link
            to="/claims"
            search={{}}
            hash={id}
            className={styles.own}
            aria-label={`Link to this claim: ${sentence}`}
          >
            #
          </Link>
        </h3>
        <p className={styles.judged}>
          <VerdictWord verdict={verdict} label={verdictLabel} />
          <span>
            {judged === "computed" ? "computed from the records" : `curated: ${because ?? ""}`}
          </span>
        </p>
        {parts.length > 0 && (
          <ul className={styles.parts}>
            {parts.map((part) => (
              <ClaimPart key={part.tests} part={part} alone={parts.length === 1} />
            ))}
          </ul>
        )}
      </div>
      <p className={styles.leavesOut}>
        <strong>What it leaves out.</strong> {leavesOut}
      </p>
      <ClaimDetails claim={claim} open={open} />
    </article>
  );
}
