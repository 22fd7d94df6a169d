import { defineMeasure } from "./define-measure.ts";
import { readyMade } from "./ready-made.ts";
import { identityScale } from "./reading-scales.ts";
import { addNothing } from "./zero-cell-rules.ts";

/** Any effect that comes with its sampling variance. */
export const genericEffect = defineMeasure(readyMade, {
  id: "GEN",
  label: "effect as given",
  analysisLabel: "effect as given",
  nullValue: 0,
  reading: identityScale,
  zeroCellRule: addNothing,
  favours: { below: "below no effect", above: "above no effect" },
  effect: (given) => given,
});
