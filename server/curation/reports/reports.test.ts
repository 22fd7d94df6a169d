import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sampleStudy } from "#domain/study/testing.ts";
import type { Database } from "../../db/client.ts";
import { emptyDatabase } from "../../db/testing.ts";
import { errorBody } from "../../errors.ts";
import { reportsAnswer } from "../../evidence/reports/contract.ts";
import { openDesk, type Person } from "../../testing-desk.ts";
import { visitorOf } from "../testing-visitor.ts";
import { madeReport, reportList } from "./contract.ts";

let db: Database;
let desk: Awaited<ReturnType<typeof openDesk>>;
let ada: Person;
beforeEach(async () => {
  db = await emptyDatabase();
  desk = await openDesk(db, [sampleStudy({ key: "known-2020", formerKeys: ["knwon-2020"] })]);
  ada = await desk.join("Ada", "curator");
});
afterEach(() => {
  desk.stop();
  db.$client.close();
});

const wrong = {
  key: "known-2020",
  result: "response-madrs-24-ket",
  message: "Table 2 says 11 of 20, not 12.",
  contact: "reader@example.org",
};
const tell = (body: unknown) => visitorOf(desk.app).post("/reports", body);
const answer = (person: Person, id: number, decision: unknown) =>
  person.post(`/curation/reports/${id}/answer`, decision);
async function done(response: Response, status = 200): Promise<unknown> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(status);
  return body;
}
async function refused(response: Response, status: number) {
  return errorBody.parse(await done(response, status)).error;
}
const told = async (body: unknown = wrong) =>
  madeReport.parse(await done(await tell(body), 201)).id;
const publicReports = async () => {
  const response = await desk.app.request("/api/studies/known-2020/reports");
  return reportsAnswer.parse(await done(response));
};
const queue = async () => reportList.parse(await done(await ada.get("/curation/reports")));

describe("a reader's report", () => {
  test("waits in the queue and shows the public nothing but that it waits", async () => {
    await told();
    expect(await queue()).toMatchObject([
      {
        key: "known-2020",
        name: "Sample 2020",
        result: "response-madrs-24-ket",
        number: 1,
        publishedNumber: 1,
        message: "Table 2 says 11 of 20, not 12.",
        contact: "reader@example.org",
      },
    ]);
    expect(await publicReports()).toEqual({ key: "known-2020", open: 1, answered: [] });
  });

  test("about a study under its former key is kept under the present one", async () => {
    await told({ ...wrong, key: "knwon-2020", result: null });
    expect(await queue()).toMatchObject([{ key: "known-2020", result: null }]);
  });

  test("that names nothing here is refused in a sentence", async () => {
    await refused(await tell({ ...wrong, key: "nobody-1900" }), 404);
    const cell = await refused(await tell({ ...wrong, result: "response-madrs-99-ket" }), 400);
    expect(cell.message).toContain('"known-2020" has no result "response-madrs-99-ket"');
    const short = await refused(await tell({ ...wrong, message: "   wrong   " }), 400);
    expect(short.details?.[0]).toMatchObject({ path: "message" });
    const more = await refused(await tell({ ...wrong, author: "me" }), 400);
    expect(more.details?.[0]?.path).toBe("author");
    await refused(await tell({ ...wrong, message: "x".repeat(20_000) }), 413);
    expect(await queue()).toEqual([]);
  });

  test("cannot be sent without end", async () => {
    const visitor = visitorOf(desk.app);
    for (let sent = 0; sent < 10; sent += 1) await done(await visitor.post("/reports", wrong), 201);
    const response = await visitor.post("/reports", wrong);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await refused(response, 429)).code).toBe("rate-limited");
    expect(await queue()).toHaveLength(10);
  });
});

describe("the answer to a report", () => {
  test("is public with the reader's words, without how to reach them, which is erased", async () => {
    const id = await told();
    const decision = { outcome: "accepted", answer: "Right, mended.", mendedBy: 1 };
    await done(await answer(ada, id, decision));
    const shown = await publicReports();
    expect(shown).toMatchObject({
      open: 0,
      answered: [
        {
          message: wrong.message,
          outcome: "accepted",
          answer: "Right, mended.",
          mendedBy: 1,
          answeredBy: "Ada",
        },
      ],
    });
    expect(JSON.stringify(shown)).not.toContain("@");
    const { rows } = await db.$client.execute("select contact from reader_report");
    expect(rows.map((row) => row["contact"])).toEqual([null]);
    expect(await queue()).toEqual([]);
    const again = await refused(await answer(ada, id, { outcome: "spam" }), 409);
    expect(again.message).toContain("answered by Ada already");
  });

  test("points to a revision that readers can see", async () => {
    const id = await told();
    const decision = { outcome: "accepted", answer: "Mended.", mendedBy: 2 };
    const error = await refused(await answer(ada, id, decision), 400);
    expect(error.message).toContain('Revision 2 of "known-2020" was never published');
    expect(await queue()).toHaveLength(1);
  });

  test("spam is never shown, a rejection is", async () => {
    await done(await answer(ada, await told(), { outcome: "spam" }));
    await done(await answer(ada, await told(), { outcome: "rejected", answer: "It says 12." }));
    expect(await publicReports()).toMatchObject({
      open: 0,
      answered: [{ outcome: "rejected", answer: "It says 12.", mendedBy: null }],
    });
  });

  test("needs a curator and a report", async () => {
    const id = await told();
    const stranger = visitorOf(desk.app);
    await refused(await stranger.get("/curation/reports"), 401);
    await refused(await stranger.post(`/curation/reports/${id}/answer`, { outcome: "spam" }), 401);
    await refused(await answer(ada, 99, { outcome: "spam" }), 404);
    await refused(await answer(ada, id, { outcome: "accepted", answer: "Mended." }), 400);
    expect(await queue()).toHaveLength(1);
  });
});
