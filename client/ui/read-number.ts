/**
 * A number where one was typed, nothing where nothing was: never zero for a blank. Anything else
 * stays as it was typed, for the check to name it. "1e-7" and "1e+21" are how numbers are written back.
 */
export function readNumber(text: string): number | string | undefined {
  const trimmed = text.trim().replace(/^[−–]/, "-");
  if (trimmed === "") return undefined;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
