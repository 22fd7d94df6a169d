import type { StudyRecord } from "../study/study-record.ts";
import { type ComparedCell, compareCells } from "./compare-cells.ts";
import { type ComparedField, type ComparedPart, comparedParts } from "./compared-parts.ts";
import { type Item, itemsOf } from "./item.ts";

/** One row of both extractions, or of one of them, with its cells. */
export interface MatchedRow {
  /** Part and item, by A's id where A has it: `results/response-madrs-24-ket`. */
  readonly address: string;
  readonly part: ComparedPart;
  /** Null where the row stands on the other side alone. */
  readonly a: Item | null;
  readonly b: Item | null;
  readonly cells: readonly ComparedCell[];
}

/** Puts the rows of two extractions side by side, in A's order, then what only B has. */
export function matchRows(a: StudyRecord, b: StudyRecord): MatchedRow[] {
  const renamed = withArmsOf(a, b);
  return comparedParts.flatMap((part) => {
    const [left, right] = [itemsOf(a, part.part), itemsOf(renamed, part.part)];
    const { identities } = part;
    if (identities === null) return [rowOf(part, left[0] ?? {}, right[0] ?? {}, part.part)];
    return pairsOf(identities, left, right).map(([one, other], nth) =>
      rowOf(part, one, other, `${part.part}/${nameOf(one, other, left, nth)}`),
    );
  });
}

/** B's record with its arms called as A's are, so that their rows meet. */
function withArmsOf(a: StudyRecord, b: StudyRecord): Item {
  const arms = comparedParts.find(({ part }) => part === "arms")?.identities ?? [];
  const names = new Map(
    pairsOf(arms, a.arms, b.arms).flatMap(([one, other]) =>
      one === null || other === null ? [] : [[other["id"], one["id"]] as const],
    ),
  );
  const called = (arm: unknown): unknown => names.get(arm) ?? arm;
  const renamed = (item: object): Item =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => {
        if (name === "arm") return [name, called(value)];
        const lists = name === "armsA" || name === "armsB" || name === "overlapsArms";
        return [name, lists ? (value as unknown[]).map(called) : value];
      }),
    );
  return {
    ...b,
    arms: b.arms.map((arm) => ({ ...renamed(arm), id: called(arm.id) })),
    results: b.results.map(renamed),
    durability: b.durability.map(renamed),
    blinding: b.blinding.map(renamed),
  };
}

type Pair = readonly [Item | null, Item | null];

/**
 * Items that are the same by the strictest identity meet in order, those with one id first. What is
 * left meets by a looser one only where it is the only one on each side.
 */
function pairsOf(
  identities: readonly ((item: Item) => string)[],
  a: readonly Item[],
  b: readonly Item[],
): Pair[] {
  const [strict, ...loose] = identities;
  if (strict === undefined) return [];
  const found = new Map<Item, Item>();
  const free = new Set(b);
  meetBy((item) => `${strict(item)} ${String(item["id"])}`, false);
  meetBy(strict, false);
  for (const identity of loose) meetBy(identity, true);
  return [
    ...a.map((one): Pair => [one, found.get(one) ?? null]),
    ...[...free].map((other): Pair => [null, other]),
  ];

  function meetBy(identity: (item: Item) => string, onlyOnes: boolean): void {
    const left = grouped(
      a.filter((item) => !found.has(item)),
      identity,
    );
    const right = grouped([...free], identity);
    for (const [name, ones] of left) {
      const others = right.get(name) ?? [];
      if (onlyOnes && (ones.length !== 1 || others.length !== 1)) continue;
      for (const [nth, one] of ones.entries()) {
        const other = others[nth];
        if (other === undefined) break;
        found.set(one, other);
        free.delete(other);
      }
    }
  }
}

function grouped(
  items: readonly Item[],
  identity: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = identity(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

function rowOf(part: ComparedPart, a: Item | null, b: Item | null, address: string): MatchedRow {
  const byPath = new Map<string, ComparedField>();
  for (const item of [a, b])
    for (const field of item === null ? [] : part.fields(item)) {
      const name = field.path.join(".");
      if (!byPath.has(name)) byPath.set(name, field);
    }
  return { address, part, a, b, cells: compareCells([...byPath.values()], a ?? {}, b ?? {}) };
}

/** The item's id, or its place in the list where its kind has none; an id that A uses gets a sign. */
function nameOf(a: Item | null, b: Item | null, inA: readonly Item[], nth: number): string {
  const id = (a ?? b)?.["id"];
  if (typeof id !== "string") return String(nth + 1);
  return a === null && inA.some((item) => item["id"] === id) ? `${id}-second` : id;
}
