import type { MiddlewareHandler } from "hono";

interface CachedAnswer {
  readonly etag: string;
  /** Every header of the first answer but those that belong to one request alone. */
  readonly headers: Readonly<Record<string, string>>;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
}

interface AnswerCacheOptions {
  /** Changes whenever the program does, so that an old tag never matches a new answer. */
  readonly build: string;
  readonly datasetVersion: () => string;
  readonly newRequestId: () => string;
  readonly onKept: (answer: {
    readonly requestId: string;
    readonly path: string;
    readonly status: number;
  }) => void;
  /** Bytes kept in memory, both forms together. */
  readonly maximumBytes?: number;
}

/** Below this an answer is not worth compressing. */
const smallestToCompress = 1024;

/**
 * Keeps the bytes of public GET answers, plain and compressed, until the dataset changes, and
 * answers a matching If-None-Match with 304. The key is the path with its query in one canonical
 * order, so equal questions share an answer. Only 200s are kept.
 *
 * It stands outermost: a kept answer carries the headers of the whole chain, so answering from
 * memory runs nothing else. `onKept` is told of such an answer, for the log.
 */
export function answerCache({
  build,
  datasetVersion,
  newRequestId,
  onKept,
  maximumBytes = 64 * 1024 * 1024,
}: AnswerCacheOptions): MiddlewareHandler {
  let version = datasetVersion();
  let bytes = 0;
  const answers = new Map<string, CachedAnswer>();

  return async (c, next) => {
    if (c.req.method !== "GET" || !isCached(c.req.path)) return next();
    const present = datasetVersion();
    if (present !== version) {
      answers.clear();
      bytes = 0;
      version = present;
    }
    const key = canonicalUrl(c.req.url);
    const kept = answers.get(key);
    if (kept !== undefined) {
      // Moves the answer to the young end: the oldest unused one is dropped first.
      answers.delete(key);
      answers.set(key, kept);
      const requestId = newRequestId();
      const response = respond(kept, c.req.raw.headers, requestId);
      onKept({ requestId, path: c.req.path, status: response.status });
      return response;
    }

    await next();
    if (c.res.status !== 200) return;
    const identity = new Uint8Array(await c.res.arrayBuffer());
    const etag = `W/"${await hashOf(`${build}\n${version}\n${key}`)}"`;
    const { "x-request-id": requestId = newRequestId(), ...headers } = Object.fromEntries(
      c.res.headers,
    );
    const answer: CachedAnswer = {
      etag,
      headers: { ...headers, etag, "cache-control": "no-cache", vary: "Accept-Encoding" },
      identity,
      gzip: identity.byteLength < smallestToCompress ? undefined : await compress(identity),
    };
    // The dataset may have changed while the answer was made: then it is sent but not kept.
    if (datasetVersion() === version) {
      answers.set(key, answer);
      bytes += sizeOf(answer);
      for (const [oldest, old] of answers) {
        if (bytes <= maximumBytes) break;
        answers.delete(oldest);
        bytes -= sizeOf(old);
      }
    }
    const request = c.req.raw.headers;
    c.res = undefined;
    c.res = respond(answer, request, requestId);
  };
}

function isCached(path: string): boolean {
  return path.startsWith("/api/") && path !== "/api/health";
}

/** Path and query with the words sorted; order of words and of repeated values has no meaning. */
function canonicalUrl(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const question = url.indexOf("?", start);
  if (question === -1) return url.slice(start);
  const query = url.slice(question + 1);
  return `${url.slice(start, question)}?${query.includes("&") ? query.split("&").toSorted().join("&") : query}`;
}

function respond(answer: CachedAnswer, request: Headers, requestId: string): Response {
  const headers = { ...answer.headers, "x-request-id": requestId };
  const given = request.get("if-none-match");
  if (given !== null && weaklyMatches(given, answer.etag))
    return new Response(null, { status: 304, headers });
  const compressed = answer.gzip !== undefined && acceptsGzip(request.get("accept-encoding") ?? "");
  return compressed
    ? new Response(answer.gzip, { headers: { ...headers, "content-encoding": "gzip" } })
    : new Response(answer.identity, { headers });
}

/** True where gzip is named and not refused with a quality of 0. */
function acceptsGzip(accepted: string): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepted);
}

function weaklyMatches(given: string, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => bare(tag) === bare(etag));
}

function sizeOf(answer: CachedAnswer): number {
  return answer.identity.byteLength + (answer.gzip?.byteLength ?? 0);
}

async function compress(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 12)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
