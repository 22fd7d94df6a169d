import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { fetchRecord, type RecordIndex } from "./fetch-record.ts";
import { recogniseSource } from "./sources.ts";

const fixture = (path: string) => readFile(new URL(path, import.meta.url), "utf8");
/** Answers every request with what is handed in, and remembers the addresses asked for. */
function answering(...answers: (() => Response)[]) {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    asked.push(address);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer === undefined) throw new Error("nothing to answer");
    return answer();
  };
  return { asked, fetch };
}

async function failureOf(
  from: RecordIndex,
  id: string,
  fetch: Parameters<typeof fetchRecord>[2],
  wait?: number,
) {
  try {
    await fetchRecord(from, id, fetch, wait);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("nothing failed");
}

describe("a fetched record reads like a file", () => {
  test.each([
    [
      "clinicaltrials-gov",
      " nct02210780 ",
      "clinicaltrials-gov/NCT02210780.json",
      "https://clinicaltrials.gov/api/v2/studies/NCT02210780",
    ],
    [
      "pubmed",
      "PMID: 24740528",
      "pubmed-xml/fixture.xml",
      "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=24740528&retmode=xml&tool=ketamine-evidence-atlas",
    ],
    [
      "europe-pmc",
      "24740528",
      "europe-pmc/fixture.json",
      "https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=EXT_ID%3A24740528%20AND%20SRC%3AMED&format=json&resultType=core&pageSize=1",
    ],
  ] as const)("%s", async (from, id, path, address) => {
    const text = await fixture(path);
    const { asked, fetch } = answering(() => new Response(text));
    const file = await fetchRecord(from, id, fetch);
    expect(asked).toEqual([address]);
    const source = recogniseSource(file);
    expect(source?.read(file)).toEqual(source?.read({ name: path, text }));
    expect(source?.read(file).studies.length).toBeGreaterThan(0);
  });

  test("an alias is followed to the main record of the same registry", async () => {
    const { asked, fetch } = answering(
      () =>
        new Response(null, { status: 301, headers: { location: "/api/v2/studies/NCT02210780" } }),
      () => new Response("{}"),
    );
    await fetchRecord("clinicaltrials-gov", "NCT02210781", fetch);
    expect(asked[1]).toBe("https://clinicaltrials.gov/api/v2/studies/NCT02210780");
  });
});

describe("nothing is sent", () => {
  test.each([
    ["clinicaltrials-gov", "NCT123"],
    ["clinicaltrials-gov", "NCT02210780/../x"],
    ["pubmed", "1 OR 2"],
    ["pubmed", ""],
    ["europe-pmc", "PMC"],
  ] as const)("for %s with the id %j", async (from, id) => {
    const { asked, fetch } = answering(() => new Response("{}"));
    expect((await failureOf(from, id, fetch)).code).toBe("invalid-input");
    expect(asked).toEqual([]);
  });

  test.each([
    "https://example.org/api",
    "http://clinicaltrials.gov/api",
    "https://clinicaltrials.gov.example.org/",
    "https://clinicaltrials.gov:8443/",
  ])("to %s, where a redirect leads", async (location) => {
    const { asked, fetch } = answering(
      () => new Response(null, { status: 302, headers: { location } }),
    );
    const failure = await failureOf("clinicaltrials-gov", "NCT02210780", fetch);
    expect(failure).toMatchObject({
      code: "upstream-failed",
      message: expect.stringContaining("not one of the hosts"),
    });
    expect(asked).toHaveLength(1);
  });
});

describe("a failure is one sentence", () => {
  const plain = (status: number) => () =>
    new Response("NCT number is wrong", { status, headers: { "content-type": "text/plain" } });

  test.each([
    [404, "not-found", "ClinicalTrials.gov has no record NCT02210780."],
    [400, "not-found", "ClinicalTrials.gov does not accept the number NCT02210780."],
    [
      429,
      "rate-limited",
      "ClinicalTrials.gov has had too many requests from here. Wait a minute and try again.",
    ],
    [
      500,
      "upstream-failed",
      "ClinicalTrials.gov answered with an error (500). Try again later, or download the record and upload the file.",
    ],
  ] as const)("for status %i", async (status, code, message) => {
    const { fetch } = answering(plain(status));
    expect(await failureOf("clinicaltrials-gov", "NCT02210780", fetch)).toEqual({ code, message });
  });

  test("for an index that has no such record and says so with status 200", async () => {
    const set = answering(() => new Response("<PubmedArticleSet></PubmedArticleSet>"));
    expect(await failureOf("pubmed", "999999999", set.fetch)).toMatchObject({ code: "not-found" });
    const list = answering(() => new Response('{"hitCount":0,"resultList":{"result":[]}}'));
    expect(await failureOf("europe-pmc", "999999999", list.fetch)).toMatchObject({
      code: "not-found",
    });
  });

  test("for a host that does not answer in time", async () => {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    expect((await failureOf("pubmed", "1", never, 20)).message).toContain("did not answer within");
  });

  test("for no connection", async () => {
    const refused = async () => {
      throw new TypeError("fetch failed");
    };
    expect((await failureOf("pubmed", "1", refused)).message).toContain("could not be reached");
  });

  test("for an answer that never ends", async () => {
    const block = new Uint8Array(1024 * 1024);
    const endless = () =>
      new Response(new ReadableStream({ pull: (controller) => controller.enqueue(block) }));
    const { fetch } = answering(endless);
    expect((await failureOf("pubmed", "1", fetch)).message).toContain("larger than 20 MB");
  });

  test("for going round in circles", async () => {
    const { fetch } = answering(
      () =>
        new Response(null, { status: 302, headers: { location: "/api/v2/studies/NCT02210780" } }),
    );
    expect((await failureOf("clinicaltrials-gov", "NCT02210780", fetch)).message).toContain(
      "more than 3 times",
    );
  });
});
