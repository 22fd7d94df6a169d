import { describe, expect, test } from "vitest";
import { startSite } from "./site.ts";
import { axeFindings, coveredInHeader, expectNoFaults, scrollsSideways } from "./visit.ts";
import { withSite } from "./with-site.ts";

const { site, visit } = withSite(startSite);

const paths = [
  "/",
  "/studies",
  "/studies?route=sublingual&indication=ptsd&randomised=true",
  "/studies/popova-2019-transform2",
  "/studies/lii-2023",
  "/studies/berman-2000#response-hdrs-25-72-ket",
  "/studies/berman-2000/history",
  "/time-course",
  "/time-course?outcome=remission&reading=rates&by=comparatorClass&trials=same",
  "/safety",
  "/safety?by=dose&route=intravenous&harm=ae-death",
  "/claims",
  "/claims?verdict=contradicted#at-home-89-percent",
  "/analyse",
  "/analyse?drug=esketamine&route=intranasal&outcome=response&window=d28&subgroup=doseBand&show=subgroups",
  "/analyse?drug=esketamine&outcome=severity&window=d28&measure=MD&show=certainty",
  "/analyse?drug=ketamine&outcome=response&window=d7&show=left-out",
  "/analyse?drug=esketamine&outcome=ae-dissociation&show=robustness",
  "/analyse?outcome=severity&window=h24&measure=MD&moderators=year&show=regression",
  "/analyse?outcome=severity&window=h24&measure=MD&show=small-studies",
  "/analyse/own",
  "/sign-in",
  "/methods",
  "/data",
  "/nowhere",
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(paths)("axe finds nothing on %s", async (path) => {
    const visitor = await visit({ theme });
    await visitor.page.goto(`${site.address}${path}`, { waitUntil: "networkidle" });
    expect(await axeFindings(visitor.page)).toEqual([]);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

describe.each([320, 390])("at %i pixels", (width) => {
  test.each(paths)("%s does not scroll sideways", async (path) => {
    const visitor = await visit({ width });
    await visitor.page.goto(`${site.address}${path}`, { waitUntil: "networkidle" });
    expect(await scrollsSideways(visitor.page)).toBe(false);
    await expectNoFaults(visitor);
    await visitor.context.close();
  });
});

test.each([1280, 1400, 1920])("the header has room for its places at %i pixels", async (width) => {
  const visitor = await visit({ width });
  await visitor.page.goto(`${site.address}/analyse/own`, { waitUntil: "networkidle" });
  // Some systems' own font is wider than the one that comes with the browser.
  await visitor.page.evaluate(() => (document.body.style.letterSpacing = "0.7px"));
  expect(await coveredInHeader(visitor.page)).toEqual([]);
  await visitor.context.close();
});

test("the API reference runs from our own files", async () => {
  const visitor = await visit();
  await visitor.page.goto(`${site.address}/docs`, { waitUntil: "networkidle" });
  await visitor.page.getByText("/evidence/rates", { exact: false }).first().waitFor();
  await expectNoFaults(visitor);
  await visitor.context.close();
});
