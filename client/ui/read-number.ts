/**
 * A number where one was typed, nothing where nothing was: never zero for a blank. Anything else
 * stays as it was typed, for the check to name it. "1e-7" is how a small number is written back.
 */
export function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim().replace(/^[−–]/, "-");
  if (trimmed === "") return undefined;
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e-\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
