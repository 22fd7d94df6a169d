/** "Hours since last dose" from `hoursSinceLastDose`. */
function nameWords(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const wholes: Readonly<Record<string, string>> = {
  arms: "Arm",
  reports: "Report",
  results: "Result",
  riskOfBias: "Risk of bias",
  cautions: "Caution",
  durability: "Durability",
  blinding: "Blinding check",
};

/** Where a suggestion goes: "Design: type", "Arm ket: dose", "New result". */
export function placeWords(path: string, member: string | undefined): string {
  const [part = "", ...rest] = path.split(".");
  const [first, ...deeper] = rest;
  if (first === undefined) return nameWords(part);
  if (!/^\d+$/.test(first)) return `${nameWords(part)}: ${nameWords(first).toLowerCase()}`;
  const whole = wholes[part] ?? nameWords(part);
  if (member === undefined) return `New ${whole.toLowerCase()}`;
  return `${whole} ${member}: ${nameWords(deeper.join(" ")).toLowerCase()}`;
}

/** A single value inside a larger one. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

/** Every single value of a value, in its order. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}

export function leafName({ path }: Leaf): string {
  return path
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : nameWords(step).toLowerCase()))
    .join(" ");
}

export function leafText({ value }: Leaf): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? String(value).replace("-", "−") : value;
}
