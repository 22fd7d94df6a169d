import type { ReadingScale } from "./measure.ts";

/** Read as it was pooled. */
export const identityScale: ReadingScale = { axis: "linear", toReading: (value) => value };

/** Pooled as a logarithm, read as a ratio. */
export const logScale: ReadingScale = { axis: "log", toReading: (value) => Math.exp(value) };

/** Pooled as log odds, read as a proportion. */
export const logitScale: ReadingScale = {
  axis: "linear",
  toReading: (value) => 1 / (1 + Math.exp(-value)),
};
