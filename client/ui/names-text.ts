import { integer } from "./number-format.ts";

/** A reader takes in so many names in a sentence; tables and files hold all. */
const mostNames = 20;

/** "Abbar 2022, Cao 2019 and 12 more" */
export function namesText(names: readonly string[], most: number = mostNames): string {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${integer(names.length - most)} more`;
}
