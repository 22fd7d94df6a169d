import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { list, plain, section } from "../markdown/write.ts";

/** How sure the answer is, domain by domain, with the numbers that caused it. */
export function certaintySection({ certainty }: ForestAnswer): string | null {
  if (certainty === null) return null;
  const { label, status, domains, start } = certainty;
  return section(
    "Certainty",
    list([
      `${label} (${status}; starts ${start})`,
      ...domains.map(({ label: domain, down, assessable, reason }) =>
        plain(
          `${domain}: ${assessable ? "" : "not assessable; "}${down === 0 ? "no level down" : `${down} down`}. ${reason}`,
        ),
      ),
    ]),
  );
}
