import { largestImport, largestImportWords } from "#domain/largest-import.ts";
import { AppError } from "../errors.ts";
import type { SourceFile } from "./suggestion.ts";

/** Hosts that a record may be fetched from, and to which an answer may redirect. */
const allowedHosts: ReadonlySet<string> = new Set([
  "clinicaltrials.gov",
  "eutils.ncbi.nlm.nih.gov",
  "www.ebi.ac.uk",
]);

const timeOut = 15_000;
const mostRedirects = 3;

export type RecordIndex = "clinicaltrials-gov" | "pubmed" | "europe-pmc";

interface IndexOfRecords {
  readonly name: string;
  /** The id in its canonical form, or undefined where it cannot be one. */
  readonly idOf: (words: string) => string | undefined;
  readonly form: string;
  readonly address: (id: string) => string;
  /** Name of the answer, as if it had been uploaded. */
  readonly fileName: (id: string) => string;
  /** Whether the answer says that there is no such record, though its status is 200. */
  readonly isEmpty: (text: string) => boolean;
}

const indexes: Readonly<Record<RecordIndex, IndexOfRecords>> = {
  "clinicaltrials-gov": {
    name: "ClinicalTrials.gov",
    idOf: (words) => /^NCT\d{8}$/.exec(words.toUpperCase())?.[0],
    form: "NCT and eight figures, as NCT01234567",
    address: (id) => `https://clinicaltrials.gov/api/v2/studies/${id}`,
    fileName: (id) => `${id}.json`,
    isEmpty: () => false,
  },
  pubmed: {
    name: "PubMed",
    idOf: (words) => /^(?:PMID:?\s*)?0*([1-9]\d{0,8})$/i.exec(words)?.[1],
    form: "a PubMed number of up to nine figures, as 24740528",
    address: (id) =>
      `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=${id}&retmode=xml&tool=ketamine-evidence-atlas`,
    fileName: (id) => `pubmed-${id}.xml`,
    isEmpty: (text) => !/<Pubmed(?:Book)?Article[\s>]/.test(text),
  },
  "europe-pmc": {
    name: "Europe PMC",
    idOf: (words) => /^(?:PMC\d{3,9}|PPR\d{1,9}|[1-9]\d{0,8})$/.exec(words.toUpperCase())?.[0],
    form: "a PubMed number, a PMC number or a preprint's number, as 24740528, PMC5838571 or PPR123456",
    address: (id) => {
      const query = id.startsWith("PMC")
        ? `PMCID:${id}`
        : `EXT_ID:${id} AND SRC:${id.startsWith("PPR") ? "PPR" : "MED"}`;
      return `https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=${encodeURIComponent(query)}&format=json&resultType=core&pageSize=1`;
    },
    fileName: (id) => `europe-pmc-${id}.json`,
    isEmpty: (text) => /"result"\s*:\s*\[\s*\]/.test(text),
  },
};

/** What goes out over the network; tests hand in their own. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

/**
 * Fetches one record of a registry or an index as a file for its importer. Every failure is an
 * AppError with one sentence; nothing else is sent than the id.
 */
export async function fetchRecord(
  from: RecordIndex,
  id: string,
  fetch: Fetch,
  milliseconds: number = timeOut,
): Promise<SourceFile> {
  const index = indexes[from];
  const known = index.idOf(id.trim());
  if (known === undefined)
    throw new AppError(
      "invalid-input",
      `"${id}" is not a number of ${index.name}: it takes ${index.form}.`,
      [{ path: "id", value: id, message: `must be ${index.form}` }],
    );
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await followed(index.address(known), fetch, signal, index.name);
    if (!response.ok) {
      await response.body?.cancel();
      throw failure(response.status, index.name, known);
    }
    const text = await textOf(response, index.name);
    if (text.trim() === "" || index.isEmpty(text)) throw failure(404, index.name, known);
    return { name: index.fileName(known), text };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "upstream-failed",
      signal.aborted
        ? `${index.name} did not answer within ${Math.round(milliseconds / 1000)} seconds. Try again later, or download the record and upload the file.`
        : `${index.name} could not be reached. Check the connection, or download the record and upload the file.`,
    );
  }
}

/** Follows redirects by hand, so that none leads to another host. */
async function followed(
  address: string,
  fetch: Fetch,
  signal: AbortSignal,
  name: string,
): Promise<Response> {
  let next = new URL(address);
  for (let step = 0; step <= mostRedirects; step++) {
    if (next.protocol !== "https:" || !allowedHosts.has(next.host))
      throw new AppError(
        "upstream-failed",
        `${name} redirected to ${next.host}, which is not one of the hosts records are fetched from.`,
      );
    const response = await fetch(next.href, {
      redirect: "manual",
      signal,
      headers: { accept: "application/json, application/xml;q=0.9, text/xml;q=0.9" },
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next);
  }
  throw new AppError("upstream-failed", `${name} redirected more than ${mostRedirects} times.`);
}

/** The registry's own words for a failure are plain text and not passed on. */
function failure(status: number, name: string, id: string): AppError {
  if (status === 404) return new AppError("not-found", `${name} has no record ${id}.`);
  if (status === 400) return new AppError("not-found", `${name} does not accept the number ${id}.`);
  if (status === 429)
    return new AppError(
      "rate-limited",
      `${name} has had too many requests from here. Wait a minute and try again.`,
    );
  return new AppError(
    "upstream-failed",
    `${name} answered with an error (${status}). Try again later, or download the record and upload the file.`,
  );
}

/** Reads no more than the limit, whatever length was announced. */
async function textOf(response: Response, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestImport)
      throw new AppError(
        "upstream-failed",
        `${name}'s answer is larger than ${largestImportWords} and was not read.`,
      );
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return new TextDecoder().decode(bytes);
}
