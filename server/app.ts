import { DrizzleQueryError } from "drizzle-orm";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { requestId, type RequestIdVariables } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { withAnswerCache } from "./answer-cache.ts";
import { noteClientAddress } from "./client-address.ts";
import { curationRoutes } from "./curation/routes.ts";
import type { Database } from "./db/client.ts";
import { AppError, type ErrorCode, type ErrorDetail, errorStatus } from "./errors.ts";
import type { EvidenceContext } from "./evidence/context.ts";
import { evidenceRoutes } from "./evidence/routes.ts";
import type { Snapshot } from "./evidence/snapshot.ts";
import type { Fetch } from "./sources/fetch-record.ts";
import { exportRoutes } from "./exports/routes.ts";
import { healthRoutes } from "./health/route.ts";
import { openapiRoutes } from "./openapi/route.ts";
import { holdReleases } from "./release-holder.ts";
import { storageFailure } from "./storage-failure.ts";

/** One line of the request log. */
export interface LogEntry {
  /** Milliseconds since 1970; whoever writes the log turns them into a date. */
  readonly time: number;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The failure behind a 500 or of the database file; never sent to the client. */
  readonly error?: string;
}

export interface AppOptions {
  readonly db: Database;
  /** The published evidence, or undefined while it is being loaded. */
  readonly snapshot: () => Snapshot | undefined;
  /** Serves the built client; absent where only the API is wanted. */
  readonly assets?: MiddlewareHandler;
  readonly log: (entry: LogEntry) => void;
  /** Version of the program, for people. */
  readonly version: string;
  /** Changes with the code; part of every ETag. */
  readonly build: string;
  /** Signs the cookies of those who sign in. */
  readonly authSecret: string;
  /** Where people reach the site, when that is not where it listens. */
  readonly publicUrl?: string | undefined;
  /** Whether a proxy before the program says whom requests come from; else it is the socket. */
  readonly trustProxy?: boolean;
  /**
   * Told after each publication, before it is answered; absent where nobody keeps a snapshot that
   * could grow old.
   */
  readonly onPublished?: () => Promise<void>;
  /** What goes out over the network to registries and indexes; the platform's own where absent. */
  readonly fetch?: Fetch;
}

const largestBody = 1024 * 1024;

/** Addresses that take larger bodies and set their own limit. */
const hasOwnLimit =
  /^\/api\/(?:meta-analysis$|curation\/drafts(?:\/[^/]+)?$|curation\/import(?:\/preview)?$)/;

/** Addresses that name what never changes: a release as it is kept, or one that is to answer. */
const isFrozen = /[?&]v=|^\/api\/releases\/./;

type Variables = RequestIdVariables & { failure?: unknown };

/**
 * The whole program as one fetch handler. The byte cache stands around everything else, so an answer
 * from memory passes no middleware.
 */
export function createApp(options: AppOptions) {
  const { snapshot, log, build } = options;
  const site = createSite(options);
  site.fetch = withAnswerCache(site.fetch, {
    build,
    datasetVersion: () => snapshot()?.datasetVersion ?? "",
    isFrozen: (address) => isFrozen.test(address),
    newRequestId: () => crypto.randomUUID(),
    onKept: (kept) => log({ time: Date.now(), method: "GET", milliseconds: 0, ...kept }),
  });
  return site;
}

/** The routes of the API. */
function createApi(options: AppOptions) {
  const { db, snapshot, version, authSecret, publicUrl, onPublished } = options;
  const context: EvidenceContext = {
    db,
    snapshot: () => {
      const present = snapshot();
      if (present === undefined)
        throw new AppError("unavailable", "The evidence is still being loaded; try again shortly.");
      return present;
    },
    release: holdReleases(db),
  };
  return new Hono()
    .route("/", healthRoutes({ snapshot, version }))
    .route("/", exportRoutes(context))
    .route("/", evidenceRoutes(context))
    .route(
      "/",
      curationRoutes({
        db,
        snapshot: context.snapshot,
        secret: authSecret,
        publicUrl,
        version,
        onPublished: onPublished ?? (() => Promise.resolve()),
        fetch: options.fetch ?? ((address, request) => fetch(address, request)),
      }),
    );
}

/** API, its description, and the pages, behind request ids, the log, headers and limits. */
function createSite(options: AppOptions) {
  const { assets, log, version, trustProxy = false } = options;
  const api = createApi(options);
  const site = new Hono<{ Variables: Variables }>();
  site.use(requestId());
  site.use(noteClientAddress(trustProxy));
  site.use(async (c, next) => {
    const start = performance.now();
    await next();
    const failure = c.get("failure");
    log({
      time: Date.now(),
      requestId: c.get("requestId"),
      method: c.req.method,
      path: withoutSecrets(c.req.path),
      status: c.res.status,
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
      ...(failure === undefined ? {} : { error: describeFailure(failure) }),
    });
  });
  site.use(securityHeaders);
  // Each route that takes a body has its own limit; everything else takes none worth reading.
  site.use("/api/*", (c, next) => (hasOwnLimit.test(c.req.path) ? next() : smallBodies(c, next)));
  site.route("/api", api);
  site.route("/", openapiRoutes(api, version));
  site.all("/api/*", (c) => {
    throw new AppError("not-found", `There is no ${c.req.method} ${c.req.path}.`);
  });
  if (assets !== undefined) site.get("*", assets);

  site.notFound((c) =>
    c.json(
      errorAnswer("not-found", `There is no ${c.req.path}.`, undefined, c.get("requestId")),
      404,
    ),
  );
  site.onError((failure, c) => {
    const known = asAppError(failure);
    if (known === undefined) c.set("failure", failure);
    const { code, message, details } = known ??
      storageFailure(failure) ?? {
        code: "internal" as const,
        message: "Something went wrong here; it has been logged under this request id.",
        details: undefined,
      };
    c.header("Cache-Control", "no-store");
    return c.json(errorAnswer(code, message, details, c.get("requestId")), errorStatus[code]);
  });
  return site;
}

/** Whoever reads the log should not be able to use an invitation. */
function withoutSecrets(path: string): string {
  return path.replace(/^(\/invitation\/).+/, "$1…");
}

const smallBodies = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new AppError("too-large", "The request body is larger than 1 MB.");
  },
});

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
  // Headers that only long gone browsers read; each costs every answer its bytes.
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xDnsPrefetchControl: false,
  originAgentCluster: false,
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
  // Its own text holds the values of the statement, which may be hashes, links and addresses.
  if (failure instanceof DrizzleQueryError)
    return `Failed query: ${failure.query}\n${describeFailure(failure.cause)}`;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
