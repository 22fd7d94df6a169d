import type { ForestAnswer } from "../../lib/api.ts";

type Certainty = NonNullable<ForestAnswer["certainty"]>;
type Domain = Certainty["domains"][number];

export function startWords(start: Certainty["start"]): string {
  return start === "high"
    ? "Randomised trials start high."
    : "Studies without randomisation start low.";
}

/** "none", "1", "1, not assessable". */
export function downWords({ down, assessable }: Pick<Domain, "down" | "assessable">): string {
  const levels = down === 0 ? "none" : String(down);
  return assessable ? levels : `${levels}, not assessable`;
}

/** The studies a reason is about, by the names of the answer's rows. */
export function namesOf(
  keys: readonly string[],
  { included }: Pick<ForestAnswer, "included">,
): { readonly key: string; readonly name: string }[] {
  const about = new Set(keys);
  return included.filter(({ key }) => about.has(key)).map(({ key, name }) => ({ key, name }));
}
