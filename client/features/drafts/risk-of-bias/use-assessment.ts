import { isObject } from "#domain/study/same-value.ts";
import type { RiskOfBias } from "#domain/study/risk-of-bias.ts";
import { assessed } from "#domain/risk-of-bias/rob-2/assess.ts";
import { useDraftStore, useDraftValue } from "../editor.ts";

export interface Assessment {
  readonly value: RiskOfBias;
  readonly crossover: boolean;
  /** Puts fields in and works everything out again, as one step. */
  readonly put: (fields: Partial<RiskOfBias>, words: string) => void;
}

/** An assessment made here, with its tables applied; what a draft leaves open is open. */
export function useAssessment(position: number): Assessment | null {
  const store = useDraftStore();
  const value = useDraftValue(["riskOfBias", position]);
  const crossover = useDraftValue(["design", "type"]) === "crossover-rct";
  if (!isObject(value)) return null;
  const stored = complete(value);
  return {
    value: assessed(stored, crossover),
    crossover,
    put: (fields, words) =>
      store.actions.change(
        ["riskOfBias", position],
        withoutUndefined(assessed({ ...stored, ...fields }, crossover)),
        words,
      ),
  };
}

/** A draft may lack any part; lists that are none count as empty. */
function complete(value: Readonly<Record<string, unknown>>): RiskOfBias {
  const domains: readonly unknown[] = Array.isArray(value["domains"]) ? value["domains"] : [];
  return { ...value, domains: domains.filter(isObject) } as unknown as RiskOfBias;
}

/** Without fields that were taken away, at any depth. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, withoutUndefined(field)]],
    ),
  );
}
