import type { MissingReasonId } from "../../vocabulary/provenance-terms.ts";
import { missingReasons } from "../../vocabulary/provenance-terms.ts";
import type { Candidate, Interpretation } from "./reading.ts";

const notReported =
  /^(?:nr|n\.r\.|nd|not reported|not stated|not given|not available|unreported)$/i;
const notApplicable = /^(?:n\.?\/a\.?|not applicable)$/i;
const notSignificant = /^(?:p\s*=?\s*)?(?:ns|n\.s\.|not significant|non-?significant)$/i;
const unclear = /^(?:-+|na|\.|…|\?)$/i;

/** Words that stand where a number should; null where the text is none of them. */
export function missingWords(text: string): Interpretation | null {
  if (notReported.test(text)) return settled("not-reported");
  if (notApplicable.test(text)) return settled("not-applicable");
  if (notSignificant.test(text))
    return {
      ...settled("not-reported"),
      remarks: ["“not significant” without a number says neither effect nor spread"],
    };
  if (!unclear.test(text)) return null;
  return {
    candidates: [missing("not-reported"), missing("not-applicable")],
    question: { id: "missing", text: `“${text}”: not reported or not applicable?` },
    remarks: [],
  };
}

function settled(reason: MissingReasonId): Interpretation {
  return { candidates: [missing(reason)], question: null, remarks: [] };
}

function missing(reason: MissingReasonId): Candidate {
  return { words: missingReasons.label(reason).toLowerCase(), values: {}, missing: reason };
}
