import { fieldLabel, itemLabel } from "../../ui/field-label.ts";

/** Where a suggestion goes: "Design: Type", "Arm ket: Dose", "New result". */
export function placeWords(path: string, member: string | undefined): string {
  const [part = "", first, ...deeper] = path.split(".");
  if (first === undefined) return fieldLabel(part);
  if (!/^\d+$/.test(first)) return `${fieldLabel(part)}: ${stepsWords([first, ...deeper])}`;
  const whole = itemLabel(part) ?? fieldLabel(part);
  return member === undefined
    ? `New ${whole.toLowerCase()}`
    : `${whole} ${member}: ${stepsWords(deeper)}`;
}

/** "Dose, Value"; items of a list are counted from 1. */
function stepsWords(steps: readonly string[]): string {
  return steps
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : fieldLabel(step)))
    .join(", ");
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
  return stepsWords(path);
}

export function leafText({ value }: Leaf): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? String(value).replace("-", "−") : value;
}
