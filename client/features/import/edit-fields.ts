import { readNumber } from "../../ui/read-number.ts";
import { type Leaf, leavesOf } from "./value-words.ts";

/** What somebody typed into the fields of a value, by the field's place. */
export type Typed = Readonly<Record<string, string>>;

export function placeOf({ path }: Leaf): string {
  return path.join(".");
}

export type Edited =
  | { readonly value: unknown; readonly problems: null }
  | { readonly value: null; readonly problems: Readonly<Record<string, string>> };

/**
 * The value with what was typed in the place of what it held. A field left blank is taken away; a
 * number stays a number or is refused, and blank never becomes zero.
 */
export function editedValue(value: unknown, typed: Typed): Edited {
  const problems: Record<string, string> = {};
  let edited: unknown = structuredClone(value);
  for (const leaf of leavesOf(value).toReversed()) {
    const words = typed[placeOf(leaf)];
    if (words === undefined) continue;
    const read = readAs(leaf.value, words.trim());
    if ("problem" in read) problems[placeOf(leaf)] = read.problem;
    else edited = withLeaf(edited, leaf.path, read.value);
  }
  if (Object.keys(problems).length > 0) return { value: null, problems };
  if (edited === undefined)
    return { value: null, problems: { "": "Type a value, or reject the suggestion." } };
  return { value: edited, problems: null };
}

function readAs(
  before: Leaf["value"],
  words: string,
): { readonly value: unknown } | { readonly problem: string } {
  if (words === "") return { value: undefined };
  if (typeof before === "string") return { value: words };
  if (typeof before === "boolean") {
    if (/^(?:yes|no)$/i.test(words)) return { value: words.toLowerCase() === "yes" };
    return { problem: `"${words}" is neither yes nor no.` };
  }
  // "1,200" is twelve hundred to some and one and a bit to others: it must be typed otherwise.
  if (/,\d{3}$/.test(words))
    return {
      problem: `"${words}" may have a comma for thousands or for decimals; type it without.`,
    };
  const value = readNumber(words.replace(",", "."));
  return typeof value === "number" ? { value } : { problem: `"${words}" is no number.` };
}

function withLeaf(value: unknown, [step, ...rest]: readonly string[], leaf: unknown): unknown {
  if (step === undefined) return leaf;
  if (Array.isArray(value)) {
    const list = value.map((one: unknown, position) =>
      String(position) === step ? withLeaf(one, rest, leaf) : one,
    );
    return list.filter((one) => one !== undefined);
  }
  const { [step]: before, ...others } = value as Readonly<Record<string, unknown>>;
  const now = withLeaf(before, rest, leaf);
  return now === undefined ? others : { ...(value as object), [step]: now };
}
