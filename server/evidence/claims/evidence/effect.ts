import { judgeMagnitude } from "#domain/claims/magnitude.ts";
import type { PartOf } from "#domain/claims/part.ts";
import { judgeSuperiority } from "#domain/claims/superiority.ts";
import { effectNumber } from "../../forest/number-words.ts";
import { distinct, type Asker, type PartEvidence } from "./evidence.ts";
import { effectFiguresOf, effectNumberOf } from "./effect-figures.ts";

/** The two kinds that look at one pooled effect. */
export function effectEvidence(
  asker: Asker,
  part: PartOf<"superiority"> | PartOf<"magnitude">,
): PartEvidence {
  const answer = asker.forest(part.question);
  const figures = effectFiguresOf(asker, part.question);
  return {
    judgement:
      part.kind === "superiority"
        ? judgeSuperiority(part, figures)
        : judgeMagnitude(part, figures, (value) => effectNumber(value, answer.question.measure)),
    numbers: [effectNumberOf("Pooled effect", answer)],
    trials: distinct(answer.included),
  };
}
