import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goToWork } from "./at-work.ts";
import { expectGood } from "./look.ts";
import { startSite } from "./site.ts";
import { expectNoFaults, type Visit, type VisitOptions } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

/** Somebody with an account, signed in and at the work queue. */
async function atWork(
  name: string,
  role: "curator" | "reviewer",
  options: VisitOptions = {},
): Promise<Visit> {
  const visitor = await visit(options);
  await goToWork(visitor.page, site, name, role);
  return visitor;
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Hands over a study with another number of responders, written by script as importers do. */
async function handOver(page: Page, key: string, result: string, events: number): Promise<number> {
  return page.evaluate(
    async ([key, result, events]) => {
      const send = async (method: string, path: string, body: unknown) => {
        const response = await fetch(`/api/curation/drafts${path}`, {
          method,
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
        return (await response.json()) as {
          counter: number;
          revision: number;
          document: { results: { id: string; events?: number }[] };
        };
      };
      const { counter, document } = await send("POST", "", { key, from: "published" });
      const results = document.results.map((one) =>
        one.id === result ? { ...one, events, percent: undefined } : one,
      );
      const saved = await send("PUT", `/${key}`, { counter, document: { ...document, results } });
      const handed = { counter: saved.counter, message: "Counted again in table 2" };
      return (await send("POST", `/${key}/submit`, handed)).revision;
    },
    [key, result, events] as const,
  );
}

describe("a reported number", () => {
  test("is mended with its effect in view, answered in public, and can be brought back", async () => {
    const reader = await visit();
    const { page: seen } = reader;
    await seen.goto(`${site.address}/studies/murrough-2013#response-madrs-24-ket`);
    const source = part(seen, "Where this number comes from");
    await source.getByRole("button", { name: "Report a wrong number" }).click();
    await source.getByLabel("What is wrong").fill("The paper counts 27 responders, not 30.");
    await source.getByLabel("How to reach you").fill("reader@example.org");
    await source.getByRole("button", { name: "Send" }).click();
    await source.getByText("Thank you.").waitFor();
    await seen.getByText("1 report waits for a curator’s answer.").waitFor();
    expect(await seen.getByText("counts 27 responders").count()).toBe(0);

    const cora = await atWork("Cora", "curator");
    const reports = part(cora.page, "Reported by readers");
    await reports.getByText("reader@example.org").waitFor();
    await reports.getByRole("link", { name: /^Murrough 2013, Response · MADRS/ }).waitFor();
    const submission = await handOver(cora.page, "murrough-2013", "response-madrs-24-ket", 27);

    const rolf = await atWork("Rolf", "reviewer");
    const { page } = rolf;
    await page.goto(`${site.address}/curate/submissions/${submission}`);
    const effect = part(page, "Effect on the pooled answers");
    await effect
      .getByRole("link", {
        name: "Response, intravenous ketamine against midazolam, at 24 hours",
      })
      .waitFor();
    await effect
      .getByText(/^Odds ratio from [\d.]+ \[/)
      .first()
      .waitFor();
    await effect.getByText("this study’s own effect changes").first().waitFor();
    await page.getByLabel("Message").fill("Checked");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.getByText("was published by Rolf").waitFor();

    await cora.page.reload();
    await cora.page.getByRole("button", { name: "Answer the report about" }).click();
    await cora.page.getByLabel("Answer").fill("Right: table 2 says 27.");
    await cora.page.getByRole("button", { name: "It was wrong and is mended" }).click();
    await cora.page.getByText("No report waits for an answer.").waitFor();

    await seen.reload();
    await part(seen, "Reported by readers").getByText("The paper counts 27 responders").waitFor();
    expect(await seen.getByText("reader@example.org").count()).toBe(0);
    await seen.getByRole("link", { name: "revision 3" }).click();
    await seen.getByRole("heading", { name: /^History of/ }).waitFor();
    await part(seen, "Compare two revisions").getByText("2 differences").waitFor();
    expect(await seen.getByRole("button", { name: /Restore/ }).count()).toBe(0);

    await page.goto(`${site.address}/studies/murrough-2013/history`);
    await page.getByRole("button", { name: "Restore revision 1" }).click();
    await part(page, "Restore revision 1")
      .getByText(/pooled answers? moves?/)
      .waitFor();
    await page.getByLabel("Why").fill("Table 2 counted visits");
    await page.getByRole("button", { name: "Restore as a new revision" }).click();
    await page.getByText("Restored revision 1: Table 2 counted visits").waitFor();

    await page.getByRole("button", { name: "Withdraw the study" }).click();
    await page.getByLabel("Reason").fill("The paper was retracted");
    await part(page, "Withdraw the study")
      .getByRole("button", { name: "Withdraw the study" })
      .click();
    await page.getByText(/^Withdrawn on .* by Rolf: The paper was retracted/).waitFor();
    await seen.goto(`${site.address}/studies/murrough-2013`);
    await seen.getByText("The paper was retracted").waitFor();
    for (const visitor of [reader, cora, rolf]) {
      const faults = visitor.faults.filter((fault) => !/status of 410/.test(fault));
      await expectNoFaults({ ...visitor, faults });
      await visitor.context.close();
    }
  });
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 320],
] as const)("axe finds nothing in the %s theme at %i pixels", async (theme, width) => {
  const visitor = await atWork(`Vera-${theme}-${width}`, "reviewer", { theme, width });
  const { page } = visitor;
  const lookAt = (name: string): Promise<void> =>
    expectGood(page, `${name}-${theme}-${width}`, { fullPage: name !== "report" });
  const submission = await handOver(page, "lapidus-2014", "response-madrs-24-ket", 5);
  await page.goto(`${site.address}/curate/submissions/${submission}`);
  await part(page, "Effect on the pooled answers")
    .getByText(/answers? moves?/)
    .waitFor();
  await lookAt("effect");
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByText("was taken back by").waitFor();
  await page.goto(`${site.address}/studies/berman-2000/history`);
  await page.getByRole("button", { name: "Withdraw the study" }).click();
  await part(page, "Withdraw the study")
    .getByText(/answers? moves?/)
    .waitFor();
  await lookAt("withdraw");
  await page.goto(`${site.address}/studies/berman-2000#response-hdrs-25-72-ket`);
  await page.getByRole("button", { name: "Report a wrong number" }).click();
  await lookAt("report");
  await expectNoFaults(visitor);
  await visitor.context.close();
});
