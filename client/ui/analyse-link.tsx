import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { wordsOfSearch } from "#domain/question.ts";

export const analysePage: string = "/analyse";

/** Leads to the forest plot of a question given as its canonical query string. */
export function AnalyseLink({ canonical, children }: { canonical: string; children: ReactNode }) {
  return (
    <Link to={analysePage} search={wordsOfSearch(canonical)}>
      {children}
    </Link>
  );
}
