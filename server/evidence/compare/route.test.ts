import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { shippedDatabase } from "../../db/testing.ts";
import { type ForestAnswer, forestAnswer } from "../forest/contract.ts";
import { readSnapshot } from "../snapshot.ts";
import { type CompareAnswer, compareAnswer, type CompareCell } from "./contract.ts";

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

const drip = "ketamine~intravenous~active-placebo";
const spray = "esketamine~intranasal~inert-placebo";
const ect = "ect~ketamine~intravenous";

type Numbers = Pick<CompareCell, "canonical" | "k" | "people" | "certainty">;

async function compare(search: string): Promise<CompareAnswer> {
  const response = await app.request(`/api/evidence/compare?${search}`);
  expect(response.status, search).toBe(200);
  return compareAnswer.parse(await response.json());
}

async function forest(canonical: string): Promise<ForestAnswer> {
  const response = await app.request(`/api/evidence/forest?${canonical}`);
  expect(response.status, canonical).toBe(200);
  return forestAnswer.parse(await response.json());
}

async function refused(search: string): Promise<string> {
  const response = await app.request(`/api/evidence/compare?${search}`);
  expect(response.status, search).toBe(400);
  return ((await response.json()) as { error: { message: string } }).error.message;
}

describe("GET /api/evidence/compare", () => {
  test("every number is that of the forest plot it leads to", async () => {
    const answer = await compare(`option=${drip}&option=${spray}&option=${ect}&window=end`);
    const cells = [
      ...answer.columns.flatMap(({ efficacy, harms }) => [...efficacy, ...harms]),
      ...answer.headToHeads.flatMap((one) => one.cells),
    ].flatMap((cell) => (cell.byDosing.length === 0 ? [cell] : cell.byDosing) as Numbers[]);
    expect(cells.filter(({ k }) => k > 0).length).toBeGreaterThan(15);
    for (const { canonical, k, people, certainty } of cells) {
      const found = await forest(canonical);
      expect([found.included.length, found.people], canonical).toEqual([k, people]);
      expect(found.certainty?.level, canonical).toBe(certainty?.level);
    }
  });

  test("drip, spray and ECT: each against its own comparator, direct trials named, no shared baseline", async () => {
    const answer = await compare(`option=${drip}&option=${spray}&option=${ect}&window=end`);
    expect(answer.columns.map(({ comparator }) => comparator)).toEqual([
      "midazolam (active placebo)",
      "placebo (inert placebo)",
      "ketamine (intravenous)",
    ]);
    const pairs = answer.headToHeads.map(({ label, randomised }) => `${label} ${randomised}`);
    expect(pairs).toContain("Ketamine (intravenous) against ECT true");
    expect(pairs).toContain("Esketamine (intranasal) against quetiapine true");
    expect(pairs).toContain("Esketamine (intravenous) against ketamine (intravenous) true");
    expect(pairs).toContain("Ketamine (intravenous) against esketamine (intranasal) false");
    expect(pairs.findLastIndex((one) => one.endsWith("true"))).toBeLessThan(
      pairs.findIndex((one) => one.endsWith("false")),
    );
    expect(answer.sharedBaseline.every(({ allowed }) => !allowed)).toBe(true);
    expect(answer.notKnown.join(" ")).toContain("could not show an effect on suicide");
    expect(JSON.stringify(answer)).not.toMatch(/\bbest\b/);
  });

  test("days to relapse name the arm they were seen in, and young people stay apart", async () => {
    const answer = await compare(`option=${spray}&option=${drip}&window=h24`);
    const [first, second] = answer.columns;
    const relapse = first?.durability.groups.filter(({ heading }) => heading.startsWith("Relapse"));
    expect(relapse?.length).toBeGreaterThan(1);
    for (const { lines } of relapse ?? [])
      for (const { words, trials } of lines) {
        expect(words).toMatch(/^.+: half had/);
        expect(trials).toHaveLength(1);
      }
    expect(first?.hazard?.words).toContain("hazard ratio of relapse 0.40 (0.27 to 0.59)");
    const drips = second?.onset.groups.flatMap(({ lines }) =>
      lines.flatMap(({ trials }) => trials),
    );
    expect(drips?.map(({ name }) => name)).not.toContain("Dwyer 2021");
  });

  test("licences carry a source and dates, and the spray's is not the drip's", async () => {
    const { columns } = await compare(`option=${drip}&option=${spray}&option=${ect}&window=h24`);
    expect(columns.map(({ licences }) => licences.map(({ id }) => id))).toEqual([
      ["ketamine-fda"],
      ["esketamine-spray-ema", "esketamine-spray-fda"],
      ["ect-fda"],
    ]);
    for (const { source, checked } of columns.flatMap(({ licences }) => licences)) {
      expect(source.url).toMatch(/^https:\/\//);
      expect(source.dated <= checked).toBe(true);
    }
  });

  test("equal questions have one canonical form, with the baseline in it", async () => {
    const one = await compare(`window=h24&option=${drip}&baseline=${drip}~response~30`);
    const other = await compare(one.question.canonical);
    expect(other.question.canonical).toBe(one.question.canonical);
    expect(other.columns).toEqual(one.columns);
    expect(one.question.canonical).toContain(
      `baseline=${encodeURIComponent(`${drip}~response~30`)}`,
    );
  });

  test("what makes no sense is refused by name", async () => {
    expect(await refused("window=h24")).toContain("option");
    expect(await refused(`option=${drip}`)).toContain("window");
    expect(await refused("option=ketamine~by-post~active-placebo&window=h24")).toContain(
      "comparator-class",
    );
    expect(await refused(`option=${drip}&window=phase`)).toContain("window");
    expect(await refused(`option=${drip}&window=h24&baseline=${drip}~response~0`)).toContain(
      "above 0",
    );
    expect(await refused(`option=${drip}&window=h24&baseline=${spray}~response~20`)).toContain(
      "not one of the options",
    );
    expect(await refused(`option=${drip}&window=h24&baseline=${drip}~ae-nausea~20`)).toContain(
      "not one of response",
    );
    expect(await refused(`${`option=${drip}&`.repeat(5)}window=h24`)).toContain("at most 4");
  });

  test("other conditions are asked about their own outcomes", async () => {
    const outcomesFor = async (indication: string) =>
      (await compare(`option=${drip}&indication=${indication}&window=d7`)).columns[0]?.efficacy.map(
        ({ outcome, window }) => `${outcome} ${window}`,
      );
    expect(await outcomesFor("ptsd")).toEqual(["ptsd-response d7", "ptsd-remission d7"]);
    expect(await outcomesFor("substance-use")).toEqual([
      "abstinence phase",
      "substance-relapse phase",
    ]);
  });
});
