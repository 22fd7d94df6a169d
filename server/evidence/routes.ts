import { Hono } from "hono";
import { claimsRoutes } from "./claims/route.ts";
import type { EvidenceContext } from "./context.ts";
import { compareRoutes } from "./compare/route.ts";
import { depthRoutes } from "./depth/route.ts";
import { durabilityRoutes } from "./durability/route.ts";
import { forestRoutes } from "./forest/route.ts";
import { historyRoutes } from "./history/route.ts";
import { metaAnalysisRoutes } from "./meta-analysis/route.ts";
import { overviewRoutes } from "./overview/route.ts";
import { reportsRoutes } from "./reports/route.ts";
import { ratesRoutes } from "./rates/route.ts";
import { responseRoutes } from "./response/route.ts";
import { safetyRoutes } from "./safety/route.ts";
import { studiesRoutes } from "./studies/route.ts";
import { studyRoutes } from "./study/route.ts";
import { timeCourseRoutes } from "./time-course/route.ts";
import { usesRoutes } from "./uses/route.ts";
import { vocabularyRoutes } from "./vocabulary/route.ts";

/** Every question the published evidence answers: one line per topic. */
export function evidenceRoutes(context: EvidenceContext) {
  return new Hono()
    .route("/", vocabularyRoutes(context))
    .route("/", studiesRoutes(context))
    .route("/", studyRoutes(context))
    .route("/", historyRoutes(context))
    .route("/", reportsRoutes(context))
    .route("/", overviewRoutes(context))
    .route("/", ratesRoutes(context))
    .route("/", responseRoutes(context))
    .route("/", forestRoutes(context))
    .route("/", timeCourseRoutes(context))
    .route("/", usesRoutes(context))
    .route("/", durabilityRoutes(context))
    .route("/", depthRoutes(context))
    .route("/", compareRoutes(context))
    .route("/", safetyRoutes(context))
    .route("/", claimsRoutes(context))
    .route("/", metaAnalysisRoutes());
}
