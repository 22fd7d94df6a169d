import type { Page } from "playwright-core";
import type { RoleId } from "#domain/accounts/role.ts";
import { createAccount } from "#server/curation/accounts/write.ts";
import type { OpenSite } from "./site.ts";

const password = "correct horse battery";

/** Makes an account, signs a visitor in with it and leaves them at the work queue. */
export async function goToWork(
  page: Page,
  site: OpenSite,
  name: string,
  role: RoleId,
): Promise<void> {
  const email = `${name.toLowerCase()}@example.org`;
  await createAccount(site.db, { email, name, role, password });
  await page.goto(`${site.address}/curate`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).last().click();
  await page.getByRole("heading", { name: "Work queue" }).waitFor();
}
