import type { Family } from "./define-measure.ts";
import { readPositive } from "./read-number.ts";

export interface ReadyMade {
  readonly yi: number;
  readonly vi: number;
  /** Participants, if the row happens to say; only tests of small-study effects use it. */
  readonly size: number | null;
}

/** Studies that come as an effect and its sampling variance. */
export const readyMade: Family<ReadyMade> = {
  id: "ready-made",
  needs: [["yi", "vi"]],
  read(row, report) {
    const yi = row.yi ?? null;
    const vi = readPositive(row.vi, "vi", "a sampling variance", report);
    if (yi === null || vi === null) return null;
    const ofArms = (row.n1i ?? 0) + (row.n2i ?? 0);
    const size = row.ni ?? ofArms;
    return { yi, vi, size: size > 0 ? size : null };
  },
  size: ({ size }) => size,
};
