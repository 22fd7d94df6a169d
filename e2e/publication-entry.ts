import type { Page } from "playwright-core";
import { addRow } from "./curation-entry.ts";
import { choose, field, part, said, scores } from "./draft-form.ts";

/** What two people read of one trial, with ketamine and with saline: the same but for one number. */
export const readings = {
  first: { ketamine: ["16.4", "(SD 6.9), n = 20"], saline: ["25.1", "(SD 5.2), n = 10"] },
  second: { ketamine: ["16.4", "(SD 6.9), n = 20"], saline: ["25.7", "(SD 5.2), n = 10"] },
} as const;

type Reading = (typeof readings)[keyof typeof readings];

/** Types what was measured after a day, as printed, into the two cells of a new row. */
export async function enterScores(page: Page, { ketamine, saline }: Reading): Promise<void> {
  const results = part(page, "Results");
  const details = results.getByRole("complementary", { name: /^Details of/ });
  const cell = (words: string) => scores(page).filter({ hasText: words });
  await addRow(page, { Outcome: "severity", Scale: "madrs" });
  for (const [mean, spread] of [ketamine, saline]) {
    await cell("empty").first().focus();
    await page.keyboard.type(`${mean} ${spread}`);
    await page.keyboard.press("Enter");
    await cell(mean).waitFor();
  }
  await cell(ketamine[0]).focus();
  await choose(details, { Report: "paper", Basis: "reported" });
  await details.getByLabel("Locator", { exact: true }).fill("Table 2");
  await details.getByRole("button", { name: "Use for all cells without a source" }).click();
  await said(results, "Source given to 1 cell");
}

/** Fills in what a second extraction begins without: design, population and what the arms were. */
export async function describeAgain(page: Page): Promise<void> {
  await choose(part(page, "Study"), {
    Type: "parallel-rct",
    Randomised: "true",
    Blinding: "double-blind",
    Dosing: "single",
  });
  const population = { Indication: "major-depressive-disorder", "Age group": "adults" };
  await choose(part(page, "Population"), population);
  await field(page, "Population", "Randomised").fill("30");
  const arm = (id: string) => page.getByRole("article", { name: id, exact: true });
  const [ketamine, saline] = [arm("ket"), arm("pbo")];
  await choose(ketamine, { Role: "intervention", Drug: "ketamine", Route: "intravenous" });
  await choose(ketamine, { "Dose band": "usual", "Unit of the dose": "mg/kg" });
  await ketamine.getByLabel("Dose", { exact: true }).fill("0.5");
  await choose(saline, { Role: "comparator", Drug: "saline", Route: "intravenous" });
  await choose(saline, { "Comparator class": "inert-placebo" });
  for (const [of, randomised] of [
    [ketamine, "20"],
    [saline, "10"],
  ] as const) {
    await of.getByLabel("Comparison group").fill("main");
    await of.getByLabel("Randomised", { exact: true }).fill(randomised);
  }
}
