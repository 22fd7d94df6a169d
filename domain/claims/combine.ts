import type { VerdictId } from "./terms.ts";

/**
 * The verdict of a whole sentence from those of its parts: what all parts say alike, else partly
 * supported where any part has some support, else contradicted where any part is.
 */
export function combineVerdicts(parts: readonly VerdictId[]): VerdictId {
  const [first] = parts;
  if (first !== undefined && parts.every((verdict) => verdict === first)) return first;
  if (parts.some((verdict) => verdict === "supported" || verdict === "partly-supported"))
    return "partly-supported";
  return parts.includes("contradicted") ? "contradicted" : "not-enough-evidence";
}
