import { project } from "#server/db/project.ts";
import { emptyDatabase, shippedDatabase } from "#server/db/testing.ts";
import { createApp } from "#server/app.ts";
import { makeSnapshot, readSnapshot, type Snapshot } from "#server/evidence/snapshot.ts";
import { generatedTrials } from "./generated-trials.ts";
import { atMost, figure, type Measurement, quantile } from "./table.ts";

const questions = [
  "outcome=response&window=h24",
  "outcome=severity&window=d28&drug=esketamine&measure=MD",
  "outcome=remission&window=d28",
  "outcome=ae-dissociation",
  "outcome=severity&window=h24",
];

/** Each level of confidence is another question about every trial: nothing of it was computed before. */
const largeQuestions = Array.from(
  { length: 20 },
  (_, position) => `outcome=response&window=h24&level=${80 + position / 2}`,
);

/** GET /api/evidence/forest: computed anew, with every estimator, and with very many trials. */
export async function benchForest(): Promise<Measurement[]> {
  const db = await shippedDatabase();
  const shipped = await readSnapshot(db);
  const empty = await emptyDatabase();
  const many = makeSnapshot(
    project(generatedTrials(5_000)),
    "1-generated",
    "2026-01-01T00:00:00.000Z",
  );
  const plain = await median(db, shipped, "", 100);
  const strip = await median(db, shipped, "&include=estimators", 100);
  return [
    atMost("GET /api/evidence/forest, five questions, uncached, median", plain, 8, "ms"),
    figure("the same with every estimator", strip, "ms"),
    atMost("the strip of estimators alone", Math.max(0, strip - plain), 20, "ms"),
    figure(
      "the same with the official views",
      await median(db, shipped, "&include=views", 50),
      "ms",
    ),
    atMost(
      "GET /api/evidence/forest, 5,000 generated trials in the answer, median",
      await median(empty, many, "", 20, largeQuestions),
      150,
      "ms",
    ),
    figure(
      "the same after a trial was taken out",
      await median(empty, many, "", 20, ["outcome=response&window=h24"]),
      "ms",
    ),
  ];
}

/** Each request asks something else, so none is answered from the cache. */
async function median(
  db: Parameters<typeof createApp>[0]["db"],
  snapshot: Snapshot,
  extra: string,
  count: number,
  asked: readonly string[] = questions,
): Promise<number> {
  const app = createApp({
    db,
    snapshot: () => snapshot,
    log: () => undefined,
    version: "bench",
    build: "bench",
    authSecret: "not a secret: it signs cookies of tests",
  });
  const times: number[] = [];
  for (let position = 0; position < count; position += 1) {
    const query = asked[position % asked.length] ?? "";
    const start = performance.now();
    const answer = await app.request(
      `/api/evidence/forest?${query}${extra}&exclude=nobody-${position}`,
    );
    await answer.arrayBuffer();
    times.push(performance.now() - start);
    if (answer.status !== 200) throw new Error(`${query}: ${answer.status}`);
  }
  return quantile(times, 0.5);
}
