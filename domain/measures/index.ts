import { genericEffect } from "./gen.ts";
import { hazardRatio } from "./hr.ts";
import { incidenceRateRatio } from "./irr.ts";
import { meanDifference } from "./md.ts";
import type { Measure } from "./measure.ts";
import { oddsRatio } from "./or.ts";
import { petoOdds } from "./peto.ts";
import { freemanTukeyProportion } from "./pft.ts";
import { logitProportion } from "./plo.ts";
import { rawProportion } from "./pr.ts";
import { riskDifference } from "./rd.ts";
import { ratioOfMeans } from "./rom.ts";
import { riskRatio } from "./rr.ts";
import { standardizedMeanDifferenceMetapsy } from "./smd-metapsy.ts";
import { standardizedMeanDifference } from "./smd.ts";
import { heteroscedasticMeanDifference } from "./smdh.ts";

/** Every effect measure by its id. */
export const measures = {
  RR: riskRatio,
  OR: oddsRatio,
  RD: riskDifference,
  PETO: petoOdds,
  MD: meanDifference,
  SMD: standardizedMeanDifference,
  "SMD-METAPSY": standardizedMeanDifferenceMetapsy,
  SMDH: heteroscedasticMeanDifference,
  ROM: ratioOfMeans,
  PR: rawProportion,
  PLO: logitProportion,
  PFT: freemanTukeyProportion,
  IRR: incidenceRateRatio,
  HR: hazardRatio,
  GEN: genericEffect,
} as const satisfies Record<string, Measure>;
