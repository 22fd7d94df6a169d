import { fieldLabel, itemLabel } from "../../ui/field-label.ts";
import { valueWords } from "../../ui/value-words.ts";

/** Where a suggestion goes: "Design: Type", "Arm ket: Dose", "New result". */
export function placeWords(path: string, member: string | undefined): string {
  const [part = "", first, ...deeper] = path.split(".");
  if (first === undefined) return fieldLabel(part);
  if (!isPosition(first)) return `${fieldLabel(part)}: ${stepsWords([first, ...deeper])}`;
  const whole = itemLabel(part) ?? fieldLabel(part);
  return member === undefined
    ? `New ${whole.toLowerCase()}`
    : `${whole} ${member}: ${stepsWords(deeper)}`;
}

/** "Dose, Value"; items of a list are counted from 1. */
function stepsWords(steps: readonly string[]): string {
  return steps
    .map((step) => (isPosition(step) ? String(Number(step) + 1) : fieldLabel(step)))
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

/** Values as they are read, in words: the members of a list stand together under one name. */
export interface ShownValue {
  readonly name: string;
  readonly words: string;
}

/** A value at a place of a record, in words. */
export function shownValues(place: string, value: unknown): ShownValue[] {
  const shown: ShownValue[] = [];
  for (const { path, value: one } of leavesOf(value)) {
    const inList = isPosition(path.at(-1) ?? "");
    const name = stepsWords(inList ? path.slice(0, -1) : path);
    const words = valueWords([...place.split("."), ...path], one);
    const last = shown.at(-1);
    if (inList && last?.name === name)
      shown[shown.length - 1] = { name, words: `${last.words}; ${words}` };
    else shown.push({ name, words });
  }
  return shown;
}

function isPosition(step: string): boolean {
  return /^\d+$/.test(step);
}
