import { type EffectFigures, judgeEffect } from "./effect.ts";
import type { Judgement } from "./judgement.ts";
import type { PartOf } from "./part.ts";

/** "X helps", "X causes Y": the effect of one question lies on the claimed side. */
export function judgeSuperiority(
  { claims }: PartOf<"superiority">,
  figures: EffectFigures,
): Judgement {
  return judgeEffect(figures, claims);
}
