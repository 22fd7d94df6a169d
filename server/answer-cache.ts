import type { MiddlewareHandler } from "hono";

interface CachedAnswer {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
}

interface AnswerCacheOptions {
  /** Changes whenever the program does, so that an old tag never matches a new answer. */
  readonly build: string;
  readonly datasetVersion: () => string;
  /** Bytes kept in memory, both forms together. */
  readonly maximumBytes?: number;
}

/** Below this an answer is not worth compressing. */
const smallestToCompress = 1024;

/**
 * Keeps the bytes of public GET answers, plain and compressed, until the dataset changes, and
 * answers a matching If-None-Match with 304. The key is the path with its query in one canonical
 * order, so equal questions share an answer. Only 200s are kept.
 */
export function answerCache({
  build,
  datasetVersion,
  maximumBytes = 64 * 1024 * 1024,
}: AnswerCacheOptions): MiddlewareHandler {
  let version = datasetVersion();
  let bytes = 0;
  const answers = new Map<string, CachedAnswer>();

  return async (c, next) => {
    if (c.req.method !== "GET" || c.req.path === "/api/health") return next();
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
      return respond(kept, c.req.raw.headers);
    }

    await next();
    if (c.res.status !== 200) {
      c.res.headers.set("Cache-Control", "no-store");
      return;
    }
    const identity = new Uint8Array(await c.res.arrayBuffer());
    const answer: CachedAnswer = {
      status: 200,
      headers: {
        "content-type": c.res.headers.get("content-type") ?? "application/json",
        ...dispositionOf(c.res.headers),
        etag: `W/"${await hashOf(`${build}\n${version}\n${key}`)}"`,
        "cache-control": "no-cache",
        vary: "Accept-Encoding",
      },
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
    c.res = respond(answer, c.req.raw.headers);
  };
}

/** Path and query with the words sorted; order of words and of repeated values has no meaning. */
function canonicalUrl(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const question = url.indexOf("?", start);
  if (question === -1) return url.slice(start);
  const query = url.slice(question + 1);
  return `${url.slice(start, question)}?${query.includes("&") ? query.split("&").toSorted().join("&") : query}`;
}

function respond(answer: CachedAnswer, request: Headers): Response {
  const matches = request.get("if-none-match");
  if (matches !== null && weaklyMatches(matches, answer.headers["etag"] ?? ""))
    return new Response(null, { status: 304, headers: answer.headers });
  const compressed =
    answer.gzip !== undefined && (request.get("accept-encoding") ?? "").includes("gzip");
  return compressed
    ? new Response(answer.gzip, { headers: { ...answer.headers, "content-encoding": "gzip" } })
    : new Response(answer.identity, { headers: answer.headers });
}

function weaklyMatches(given: string, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => bare(tag) === bare(etag));
}

function dispositionOf(headers: Headers): Record<string, string> {
  const disposition = headers.get("content-disposition");
  return disposition === null ? {} : { "content-disposition": disposition };
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
