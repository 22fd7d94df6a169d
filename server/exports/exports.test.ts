import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { shippedDatabase } from "../db/testing.ts";
import { forestAnswer } from "../evidence/forest/contract.ts";
import { safetyAnswer } from "../evidence/safety/contract.ts";
import { readSnapshot } from "../evidence/snapshot.ts";

let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const db = await shippedDatabase();
  const snapshot = await readSnapshot(db);
  app = createApp({
    db,
    snapshot: () => snapshot,
    log: () => undefined,
    version: "test",
    build: "test",
    authSecret: "not a secret: it signs cookies of tests",
  });
});

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const response = await app.request(`/api/evidence/${path}`, { headers });
  expect(response.status, path).toBe(200);
  return response;
}

async function filesOf(path: string): Promise<Record<string, string>> {
  const zip = unzipSync(new Uint8Array(await (await get(path)).arrayBuffer()));
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const views = [
  "overview",
  "rates?outcome=response&window=h24",
  "forest?outcome=response&window=h24",
  "time-course?outcome=response",
  "durability",
  "compare?option=ketamine~intravenous~active-placebo&option=ect~ketamine~intravenous&window=end",
  "safety",
  "safety?by=dose&route=intravenous",
] as const;
const withEnding = (view: string, ending: string) => view.replace(/(\?|$)/, `.${ending}$1`);

describe.each(views)("%s", (view) => {
  test.each([
    ["csv", "text/csv; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
    ["md", "text/markdown; charset=utf-8"],
    ["zip", "application/zip"],
  ])("as .%s is a file named after its dataset version", async (ending, type) => {
    const { datasetVersion } = (await (await get(view)).json()) as { datasetVersion: string };
    const response = await get(withEnding(view, ending));
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(
        `^attachment; filename="ketamine-evidence-[a-z0-9-]+-${datasetVersion}.${ending}"$`,
      ),
    );
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(200);
  });

  test("its JSON file is its answer", async () => {
    const file: unknown = await (await get(withEnding(view, "json"))).json();
    expect(file).toEqual(await (await get(view)).json());
  });

  test("its document names the dataset and how to cite it", async () => {
    const text = await (await get(withEnding(view, "md"))).text();
    expect(text).toMatch(/^# .+\n/);
    expect(text).toContain("## Cite");
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test("its ZIP holds exactly its CSV, or its matrix", async () => {
    const files = await filesOf(withEnding(view, "zip"));
    const csv = await (await get(withEnding(view, "csv"))).text();
    expect(files["data.csv"] ?? files["matrix.csv"]).toBe(csv);
  });
});

describe("a ZIP", () => {
  const path = "forest.zip?outcome=remission&window=d7";

  test("is not compressed twice and is the same bytes under one tag", async () => {
    const first = await get(path, { "accept-encoding": "gzip" });
    const again = await get(path, { "accept-encoding": "gzip" });
    expect(first.headers.get("content-encoding")).toBeNull();
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(
      new Uint8Array(await first.arrayBuffer()),
    );
    const tag = first.headers.get("etag") ?? "";
    const known = await app.request(`/api/evidence/${path}`, { headers: { "if-none-match": tag } });
    expect(known.status).toBe(304);
  });

  test("a mistyped word is a 400 that names it, not a broken file", async () => {
    const response = await app.request("/api/evidence/forest.zip?outcome=respons");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("outcome");
  });
});

describe("the files of a forest plot", () => {
  test.each([
    "outcome=response&window=h24",
    "outcome=severity&window=h24&measure=MD",
    "outcome=relapse",
    "outcome=sae-any&measure=RD",
    "outcome=response&window=h24&exclude=murrough-2013",
    "outcome=response&window=h24&route=oral",
  ])("%s: every study inside the filter stands in the CSV once", async (question) => {
    const answer = forestAnswer.parse(await (await get(`forest?${question}`)).json());
    const lines = parse<Record<string, string>>(
      await (await get(`forest.csv?${question}`)).text(),
      { columns: true },
    );
    const keys = lines.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(answer.ledger.inside);
    const included = lines.filter(({ status }) => status === "included");
    expect(included.map(({ key, yi, vi }) => [key, Number(yi), Number(vi)])).toEqual(
      answer.included.map(({ key, yi, vi }) => [key, yi, vi]),
    );
    for (const line of lines)
      expect(line["status"] === "included" || (line["reason"] ?? "") !== "", line["key"]).toBe(
        true,
      );
  });

  test("subgroups and regressions carry their own effects", async () => {
    const question = "outcome=response&window=d28&subgroup=route&moderators=year";
    const files = await filesOf(`forest.zip?${question}`);
    const answer = forestAnswer.parse(await (await get(`forest?${question}`)).json());
    const groups = parse<Record<string, string>>(files["subgroups.csv"] ?? "", { columns: true });
    for (const { level, k } of answer.subgroups?.levels ?? [])
      expect(groups.filter((row) => row["level"] === level)).toHaveLength(k);
    expect(files["analysis.R"]).toContain("mods = ~ year");
    expect(files["README.md"]).toContain("`subgroups.csv`");
  });
});

test("the API description tells what each file is", async () => {
  const { paths } = (await (await app.request("/api/openapi.json")).json()) as {
    paths: Record<
      string,
      { get: { description?: string; responses: { 200: { content: Record<string, unknown> } } } }
    >;
  };
  const types = {
    csv: "text/csv",
    json: "application/json",
    md: "text/markdown",
    zip: "application/zip",
  };
  for (const view of views)
    for (const [ending, type] of Object.entries(types)) {
      const described = paths[`/evidence/${view.replace(/\?.*/, "")}.${ending}`]?.get;
      expect(Object.keys(described?.responses[200].content ?? {})).toEqual([type]);
      expect(described?.description ?? "").not.toBe("");
    }
});

test("the script of the rates pools every rate that was pooled", async () => {
  const files = await filesOf("rates.zip?outcome=response&window=h24");
  const { groups } = JSON.parse(files["answer.json"] ?? "{}") as {
    groups: { intervention: { pooled: object | null }; comparator: { pooled: object | null } }[];
  };
  const pooled = groups.flatMap(({ intervention, comparator }) =>
    [intervention.pooled, comparator.pooled].filter((one) => one !== null),
  );
  expect(pooled.length).toBeGreaterThan(0);
  expect(files["analysis.R"]?.match(/: rate", 100/g)).toHaveLength(pooled.length);
});

describe("the files of harms", () => {
  test("hold every cell, also those where nobody counted", async () => {
    const files = await filesOf("safety.zip");
    const answer = safetyAnswer.parse(JSON.parse(files["answer.json"] ?? "{}"));
    const cells = parse<Record<string, string>>(files["cells.csv"] ?? "", { columns: true });
    expect(cells).toHaveLength(answer.harms.length * answer.columns.length);
    for (const { figure, percent, trials_counting } of cells)
      expect(figure === "not counted").toBe(percent === "" && trials_counting === "0");
    expect(files["beside.csv"]).toContain("sessions,");
  });

  test("pool every rate that was pooled", async () => {
    const files = await filesOf("safety.zip?by=drug");
    const answer = safetyAnswer.parse(JSON.parse(files["answer.json"] ?? "{}"));
    const pooled = answer.harms
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => [cell.intervention, ...cell.comparators.map(({ side }) => side)])
      .filter((side) => side.pooled !== null);
    expect(pooled.length).toBeGreaterThan(5);
    expect(files["analysis.R"]?.match(/: rate", 100/g)).toHaveLength(pooled.length);
  });
});

test("the script of a course pools every point that was pooled", async () => {
  const files = await filesOf("time-course.zip?outcome=response");
  const { groups } = JSON.parse(files["answer.json"] ?? "{}") as {
    groups: { windows: { k: number }[] }[];
  };
  const windows = groups.flatMap((group) => group.windows);
  const effects = parse(files["effects.csv"] ?? "", { columns: true });
  expect(effects).toHaveLength(windows.reduce((total, { k }) => total + k, 0));
  expect(files["analysis.R"]?.match(/: estimate", read/g)).toHaveLength(
    windows.filter(({ k }) => k > 1).length,
  );
});
