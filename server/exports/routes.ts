import { Hono } from "hono";
import type { EvidenceContext } from "../evidence/context.ts";
import { claimsView } from "./claims/view.ts";
import { csvRoutes } from "./csv/route.ts";
import { compareView } from "./compare/view.ts";
import { durabilityView } from "./durability/view.ts";
import { forestView } from "./forest/view.ts";
import { overviewView } from "./overview/view.ts";
import { ratesView } from "./rates/view.ts";
import { recordRoutes } from "./records/route.ts";
import { safetyView } from "./safety/view.ts";
import { timeCourseView } from "./time-course/view.ts";
import { viewRoutes } from "./view-routes.ts";

/** Every file that can be taken away: one line per view, then the lists and the records. */
export function exportRoutes(context: EvidenceContext) {
  return new Hono()
    .route("/", viewRoutes(context, overviewView))
    .route("/", viewRoutes(context, ratesView))
    .route("/", viewRoutes(context, forestView))
    .route("/", viewRoutes(context, timeCourseView))
    .route("/", viewRoutes(context, durabilityView))
    .route("/", viewRoutes(context, compareView))
    .route("/", viewRoutes(context, safetyView))
    .route("/", viewRoutes(context, claimsView))
    .route("/", csvRoutes(context))
    .route("/", recordRoutes(context));
}
