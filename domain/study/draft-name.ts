import type { DraftDocument } from "./draft.ts";

/** What pages call a draft: short name or title, or its key where there is neither yet. */
export function draftName({ key, short, title }: DraftDocument): string {
  const name = [short, title].find((one) => typeof one === "string" && one !== "");
  return String(name ?? key);
}
