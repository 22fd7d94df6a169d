import { isObject } from "../study/same-value.ts";

/** One row, arm, report or part of a record, whatever it holds. */
export type Item = Readonly<Record<string, unknown>>;

/** The items of a list; a part that is one object is its only item, an absent one an empty one. */
export function itemsOf(document: Item, part: string): readonly Item[] {
  if (part === "record") return [document];
  const held = document[part];
  if (Array.isArray(held)) return held.filter(isObject);
  return [isObject(held) ? held : {}];
}

/** What stands in a field. A domain of bias is found by its name. */
export function fieldOf(item: Item, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value.find((one) => isObject(one) && one["domain"] === step);
    return isObject(value) ? value[step] : undefined;
  }, item);
}

/** The item with another value in a field, `undefined` for none; an object left empty goes too. */
export function withField(item: Item, path: readonly string[], value: unknown): Item {
  const [step, ...rest] = path;
  if (step === undefined) return item;
  const inner = item[step];
  const next =
    rest.length === 0
      ? value
      : Array.isArray(inner)
        ? withDomain(inner, rest[0] ?? "", value)
        : withField(isObject(inner) ? inner : {}, rest, value);
  const { [step]: _, ...others } = item;
  const gone = next === undefined || (isObject(next) && Object.keys(next).length === 0);
  return gone ? others : { ...item, [step]: next };
}

function withDomain(list: readonly unknown[], domain: string, value: unknown): unknown[] {
  const bears = (one: unknown): boolean => isObject(one) && one["domain"] === domain;
  if (value === undefined) return list.filter((one) => !bears(one));
  return list.some(bears) ? list.map((one) => (bears(one) ? value : one)) : [...list, value];
}
