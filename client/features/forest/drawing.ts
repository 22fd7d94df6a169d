import { type Span, spanText } from "../../ui/forest-axis.ts";
import type { PlacedColumns } from "./layout.ts";
import type { Forest } from "./view-model.ts";

/** What every mark of the figure is drawn from. */
export interface Drawing {
  readonly forest: Forest;
  readonly placed: PlacedColumns;
}

/** The effect of a line in words, right of the plot. */
export function effectText({ axis }: Pick<Forest, "axis">, effect: Span | null): string {
  return effect === null ? "" : spanText(effect, axis.digits);
}
