import { type EffectFigures, judgeEffect } from "./effect.ts";
import type { Judgement } from "./judgement.ts";
import type { PartOf } from "./part.ts";
import { verdicts } from "./terms.ts";

/** One look of the clock at which the effect was pooled. */
export interface Look {
  readonly label: string;
  readonly figures: EffectFigures;
}

/**
 * "Works within …": onset is only known where somebody looked, so the verdict is the best that any
 * pooled look up to the claimed time gives by the rule of superiority. It is contradicted only by the
 * last of these looks; without any look there is not enough evidence.
 */
export function judgeOnset(
  { claims }: PartOf<"onset">,
  looks: readonly Look[],
): Judgement & { readonly decidedBy: Look | null } {
  const judged = looks.map((look) => ({ look, ...judgeEffect(look.figures, claims) }));
  const best = judged
    .filter(({ verdict }) => verdict === "supported" || verdict === "partly-supported")
    .toSorted((a, b) => verdicts.ids.indexOf(a.verdict) - verdicts.ids.indexOf(b.verdict))[0];
  const deciding = best ?? judged.at(-1);
  if (deciding === undefined)
    return {
      verdict: "not-enough-evidence",
      conditions: [{ id: "looks", words: "somebody looked by then: nobody", holds: false }],
      decidedBy: null,
    };
  const { look, verdict, conditions } = deciding;
  return { verdict, conditions, decidedBy: look };
}
