import type { ZeroCellRule } from "./measure.ts";

/** ½ to every cell of a table that holds a zero; tables without events stay. */
export const halfOnlyToZeros: ZeroCellRule = { add: 0.5, to: "only0", drop00: false };

/** For measures that are defined at zero, or to which zero cells mean nothing. */
export const addNothing: ZeroCellRule = { add: 0, to: "none", drop00: false };
