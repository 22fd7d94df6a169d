import { Hono, type MiddlewareHandler } from "hono";
import { accountRoutes } from "./accounts/route.ts";
import { type AuthOptions, createAuth } from "./auth/library.ts";
import { authRoutes } from "./auth/route.ts";
import type { CurationContext } from "./context.ts";
import { draftRoutes } from "./drafts/route.ts";
import { submissionRoutes } from "./drafts/submission-route.ts";
import { createGuard } from "./guard.ts";
import { historyActRoutes } from "./history/route.ts";
import { importRoutes } from "./import/route.ts";
import { invitationRoutes } from "./invitations/route.ts";
import { releaseRoutes } from "./releases/route.ts";
import { reportRoutes } from "./reports/route.ts";
import { reviewRoutes } from "./review/route.ts";
import { sameOrigin } from "./same-origin.ts";
import { tokenRoutes } from "./tokens/route.ts";

interface CurationOptions
  extends AuthOptions, Pick<CurationContext, "snapshot" | "onPublished" | "fetch" | "version"> {}

/** Everything that knows who is asking. */
export function curationRoutes(options: CurationOptions) {
  const { db, snapshot, publicUrl, onPublished, fetch, version } = options;
  const auth = createAuth(options);
  const context: CurationContext = {
    db,
    snapshot,
    publicUrl,
    onPublished,
    fetch,
    version,
    guard: createGuard(db, auth),
  };
  const ownSite = sameOrigin(publicUrl);
  return new Hono()
    .use("/auth/*", neverKept, ownSite)
    .use("/curation/*", neverKept, ownSite)
    .route("/", authRoutes(context, auth))
    .route("/", accountRoutes(context))
    .route("/", invitationRoutes(context))
    .route("/", tokenRoutes(context))
    .route("/", draftRoutes(context))
    .route("/", submissionRoutes(context))
    .route("/", reviewRoutes(context))
    .route("/", historyActRoutes(context))
    .route("/", reportRoutes(context))
    .route("/", importRoutes(context))
    .route("/", releaseRoutes(context));
}

/** What depends on who asks is kept by no cache, a refusal neither. */
const neverKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Cache-Control", "private, no-store");
};
