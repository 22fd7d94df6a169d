import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { QueryWords } from "#domain/question.ts";
import { withWord } from "../../lib/url-state.ts";
import { harmSection, toldHarm } from "./question.ts";

/** Leads to a harm told in full further down; everything else that is asked stays. */
export function HarmLink({
  words,
  outcome,
  className,
  children,
}: {
  words: QueryWords;
  outcome: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link
      to="/safety"
      search={withWord(words, "harm", [outcome])}
      hash={harmSection}
      className={className}
      onClick={focusSection}
    >
      {children}
    </Link>
  );
}

/** Keys go on from where the eye was led to. */
function focusSection(): void {
  document.getElementById(toldHarm)?.focus({ preventScroll: true });
}
