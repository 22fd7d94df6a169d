type Fetch = (request: Request, ...rest: never[]) => Response | Promise<Response>;

/** Reads one header of the request by its lower-case name. */
type HeaderReader = (name: string) => string | null;

interface CachedAnswer {
  readonly etag: string;
  /** Path and query in canonical order. */
  readonly key: string;
  readonly path: string;
  /** Every header of the first answer but those that belong to one request alone. */
  readonly headers: Readonly<Record<string, string>>;
  readonly headersOfGzip: Readonly<Record<string, string>>;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
}

interface AnswerCacheOptions {
  /** Changes whenever the program does, so that an old tag never matches a new answer. */
  readonly build: string;
  readonly datasetVersion: () => string;
  /** True for an address whose answer does not change with the dataset; its tag then stays. */
  readonly isFrozen?: (address: string) => boolean;
  readonly newRequestId: () => string;
  /** Told of every answer from memory, for the log. */
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
 * Above this an answer leaves uncompressed at first and is compressed behind its back when it is asked
 * for again: most questions that large are asked once, and compressing would slow the next one.
 */
const largestToCompressFirst = 512 * 1024;

/** A longer address is answered but not kept: nobody asks it twice, and its key takes room too. */
const longestAddress = 2048;

/** Room of an entry beside its bytes and its key: headers and the maps' own. */
const roomOfEntry = 1024;

const mostAddresses = 2000;

/**
 * Keeps the bytes of public GET answers, plain and compressed, until the dataset changes, and
 * answers a matching If-None-Match with 304. The key is the path with its query in one canonical
 * order, so equal questions share an answer. Only 200s are kept; the oldest goes first.
 *
 * It stands around the whole program: a kept answer carries the headers of every middleware, so
 * answering from memory runs none of them.
 */
export function withAnswerCache<Handler extends Fetch>(
  fetch: Handler,
  {
    build,
    datasetVersion,
    isFrozen = () => false,
    newRequestId,
    onKept,
    maximumBytes = 64 * 1024 * 1024,
  }: AnswerCacheOptions,
): Handler {
  let version = datasetVersion();
  let bytes = 0;
  const answers = new Map<string, CachedAnswer>();
  /** The answers again by the very address asked, which is cheaper to look up than to bring in order. */
  const byAddress = new Map<string, CachedAnswer>();
  const compressing = new Set<CachedAnswer>();

  const empty = (): void => {
    answers.clear();
    byAddress.clear();
    bytes = 0;
  };

  const keep = (key: string, answer: CachedAnswer): void => {
    const replaced = answers.get(key);
    if (replaced !== undefined) bytes -= sizeOf(key, replaced);
    answers.set(key, answer);
    bytes += sizeOf(key, answer);
    if (bytes <= maximumBytes) return;
    byAddress.clear();
    for (const [oldest, old] of answers) {
      if (bytes <= maximumBytes) break;
      answers.delete(oldest);
      bytes -= sizeOf(oldest, old);
    }
  };

  const compressOnce = async (answer: CachedAnswer): Promise<void> => {
    if (compressing.has(answer) || compressionOf(answer) !== "later") return;
    compressing.add(answer);
    const gzip = await compress(answer.identity);
    compressing.delete(answer);
    if (answers.get(answer.key) !== answer) return;
    byAddress.clear();
    keep(answer.key, { ...answer, gzip });
  };

  const fromMemory = (request: Request, rest: never[], kept: CachedAnswer): Response => {
    const requestId = newRequestId();
    const response = respond(kept, headerReader(request, rest[0]), requestId);
    onKept({ requestId, path: kept.path, status: response.status });
    if (kept.gzip === undefined) void compressOnce(kept);
    return response;
  };

  const anew = async (request: Request, rest: never[], key: string): Promise<Response> => {
    const made = version;
    const response = await fetch(request, ...rest);
    const mayBeKept = !(response.headers.get("cache-control") ?? "").includes("no-store");
    if (response.status !== 200 || !mayBeKept) return response;
    const { requestId, answer } = await toAnswer(
      response,
      key,
      `${build}\n${isFrozen(key) ? "" : made}\n${key}`,
    );
    // The dataset may have changed while the answer was made: then it is sent but not kept.
    if (datasetVersion() === made) keep(key, answer);
    return respond(answer, headerReader(request, rest[0]), requestId ?? newRequestId());
  };

  return ((request, ...rest) => {
    if (request.method !== "GET" && request.method !== "HEAD") return fetch(request, ...rest);
    const present = datasetVersion();
    if (present !== version) {
      empty();
      version = present;
    }
    const address = request.url;
    const known = byAddress.get(address);
    if (known !== undefined) return fromMemory(request, rest, known);
    const key = canonicalAddress(address);
    const isPublicAnswer = key.startsWith("/api/") && address.length <= longestAddress;
    if (!isPublicAnswer) return fetch(request, ...rest);
    const kept = answers.get(key);
    if (kept === undefined)
      return request.method === "HEAD" ? fetch(request, ...rest) : anew(request, rest, key);
    if (byAddress.size < mostAddresses) byAddress.set(address, kept);
    return fromMemory(request, rest, kept);
  }) as Handler;
}

/**
 * The Node server hands its own request along; reading a header there costs a fraction of building
 * the standard Headers for it. Anywhere else the standard ones are read.
 */
function headerReader(request: Request, bindings: unknown): HeaderReader {
  const own = (
    bindings as { incoming?: { headers?: Record<string, string | undefined> } } | undefined
  )?.incoming?.headers;
  return own === undefined ? (name) => request.headers.get(name) : (name) => own[name] ?? null;
}

/** Path and query with the words sorted; order of words and of repeated values has no meaning. */
function canonicalAddress(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const question = url.indexOf("?", start);
  if (question === -1) return url.slice(start);
  const words = url
    .slice(question + 1)
    .split("&")
    .toSorted();
  return `${url.slice(start, question)}?${words.join("&")}`;
}

async function toAnswer(
  response: Response,
  key: string,
  tagged: string,
): Promise<{ requestId: string | undefined; answer: CachedAnswer }> {
  const identity = new Uint8Array(await response.arrayBuffer());
  const etag = `W/"${await hashOf(tagged)}"`;
  const { "x-request-id": requestId, ...own } = Object.fromEntries(response.headers);
  const headers: Record<string, string> = {
    ...own,
    etag,
    "cache-control": "no-cache",
    vary: "Accept-Encoding",
  };
  return {
    requestId,
    answer: {
      etag,
      key,
      path: key.split("?")[0] ?? key,
      headers,
      headersOfGzip: { ...headers, "content-encoding": "gzip" },
      identity,
      gzip: compressionOf({ identity, headers }) === "first" ? await compress(identity) : undefined,
    },
  };
}

/** A ZIP gains nothing by being compressed again. */
function compressionOf({
  identity: { byteLength },
  headers,
}: Pick<CachedAnswer, "identity" | "headers">): "none" | "first" | "later" {
  if (byteLength < smallestToCompress || headers["content-type"] === "application/zip")
    return "none";
  return byteLength > largestToCompressFirst ? "later" : "first";
}

function respond(answer: CachedAnswer, header: HeaderReader, requestId: string): Response {
  const given = header("if-none-match");
  if (given !== null && weaklyMatches(given, answer.etag))
    return new Response(null, {
      status: 304,
      headers: { ...answer.headers, "x-request-id": requestId },
    });
  const compressed = answer.gzip !== undefined && acceptsGzip(header("accept-encoding") ?? "");
  return compressed
    ? new Response(answer.gzip, { headers: { ...answer.headersOfGzip, "x-request-id": requestId } })
    : new Response(answer.identity, { headers: { ...answer.headers, "x-request-id": requestId } });
}

/** True where gzip is named and not refused with a quality of 0. */
function acceptsGzip(accepted: string): boolean {
  if (accepted === "gzip") return true;
  return accepted.split(",").some((one) => {
    const [name = "", ...parameters] = one.split(";").map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter));
    return name === "gzip" && !refused;
  });
}

function weaklyMatches(given: string, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => bare(tag) === bare(etag));
}

function sizeOf(key: string, answer: CachedAnswer): number {
  const bodies = answer.identity.byteLength + (answer.gzip?.byteLength ?? 0);
  return bodies + 2 * key.length + roomOfEntry;
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
