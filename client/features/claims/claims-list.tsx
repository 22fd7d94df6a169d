import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import type { ClaimsAnswer } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ClaimCard } from "./claim-card.tsx";
import styles from "./claims.module.css";
import { byTopic } from "./view-model.ts";

/** The claims under their topics. The one an address names is brought into view, opened. */
export function ClaimsList({ answer }: { answer: ClaimsAnswer }) {
  const named = useLocation({ select: ({ hash }) => hash });
  const there = answer.claims.some(({ id }) => id === named);
  useEffect(() => {
    // The list comes after the page, so the browser's own jump to the hash found nothing.
    if (there) document.getElementById(named)?.scrollIntoView();
  }, [named, there]);
  if (answer.claims.length === 0)
    return (
      <EmptyState title="No claim has this topic and this verdict together.">
        <p>Switch one of them off to see more.</p>
      </EmptyState>
    );
  return byTopic(answer.claims).map(({ topic, label, claims }) => (
    <section key={topic} className={styles.topic} aria-labelledby={`topic-${topic}`}>
      <h2 id={`topic-${topic}`}>{label}</h2>
      {claims.map((claim) => (
        <ClaimCard
          key={claim.id === named ? `${claim.id} open` : claim.id}
          claim={claim}
          open={claim.id === named}
        />
      ))}
    </section>
  ));
}
