import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { requestId, type RequestIdVariables } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { answerCache } from "./answer-cache.ts";
import type { Database } from "./db/client.ts";
import { AppError, type ErrorCode, type ErrorDetail, errorStatus } from "./errors.ts";
import type { EvidenceContext } from "./evidence/context.ts";
import { evidenceRoutes } from "./evidence/routes.ts";
import type { Snapshot } from "./evidence/snapshot.ts";
import { csvRoutes } from "./exports/csv/route.ts";
import { recordRoutes } from "./exports/records/route.ts";
import { healthRoutes } from "./health/route.ts";
import { openapiRoutes } from "./openapi/route.ts";

/** One line of the request log. */
export interface LogEntry {
  readonly time: string;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The failure behind a 500; never sent to the client. */
  readonly error?: string;
}

export interface AppOptions {
  readonly db: Database;
  /** The published evidence, or undefined while it is being loaded. */
  readonly snapshot: () => Snapshot | undefined;
  /** Serves the built client; absent where only the API is wanted. */
  readonly assets?: MiddlewareHandler;
  readonly log: (entry: LogEntry) => void;
  /** Version of the program, part of every ETag. */
  readonly build: string;
}

const largestBody = 1024 * 1024;

type Variables = RequestIdVariables & { failure?: unknown };

export function createApp({ db, snapshot, assets, log, build }: AppOptions) {
  const loaded = (): Snapshot => {
    const present = snapshot();
    if (present === undefined)
      throw new AppError("unavailable", "The evidence is still being loaded; try again shortly.");
    return present;
  };
  const context: EvidenceContext = { db, snapshot: loaded };

  const api = new Hono()
    .route("/", healthRoutes({ snapshot, build }))
    .route("/", csvRoutes(context))
    .route("/", recordRoutes(context))
    .route("/", evidenceRoutes(context));

  const app = new Hono<{ Variables: Variables }>()
    .use(requestId())
    .use(async (c, next) => {
      const start = performance.now();
      await next();
      const failure = c.get("failure");
      log({
        time: new Date().toISOString(),
        requestId: c.get("requestId"),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        milliseconds: Math.round((performance.now() - start) * 10) / 10,
        ...(failure === undefined ? {} : { error: describeFailure(failure) }),
      });
    })
    .use(securityHeaders)
    .use(
      "/api/*",
      bodyLimit({
        maxSize: largestBody,
        onError: () => {
          throw new AppError("too-large", "The request body is larger than 1 MB.");
        },
      }),
    )
    .use("/api/*", answerCache({ build, datasetVersion: () => snapshot()?.datasetVersion ?? "" }))
    .route("/api", api);

  app.route("/", openapiRoutes(api, build));
  app.all("/api/*", (c) => {
    throw new AppError("not-found", `There is no ${c.req.method} ${c.req.path}.`);
  });
  if (assets !== undefined) app.get("*", assets);

  app.notFound((c) =>
    c.json(
      errorAnswer("not-found", `There is no ${c.req.path}.`, undefined, c.get("requestId")),
      404,
    ),
  );
  app.onError((failure, c) => {
    const known = asAppError(failure);
    if (known === undefined) c.set("failure", failure);
    const { code, message, details } = known ?? {
      code: "internal" as const,
      message: "Something went wrong here; it has been logged under this request id.",
      details: undefined,
    };
    c.header("Cache-Control", "no-store");
    return c.json(errorAnswer(code, message, details, c.get("requestId")), errorStatus[code]);
  });
  return app;
}

export type AppType = ReturnType<typeof createApp>;

const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  // The API and its CSV are public and may be read from any page.
  crossOriginResourcePolicy: "cross-origin",
  strictTransportSecurity: false,
});

function asAppError(failure: unknown): AppError | undefined {
  if (failure instanceof AppError) return failure;
  if (failure instanceof HTTPException && failure.status < 500)
    return new AppError("invalid-input", failure.message);
  return undefined;
}

function errorAnswer(
  code: ErrorCode,
  message: string,
  details: readonly ErrorDetail[] | undefined,
  id: string,
) {
  return {
    error: { code, message, ...(details === undefined ? {} : { details }), requestId: id },
  };
}

function describeFailure(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
