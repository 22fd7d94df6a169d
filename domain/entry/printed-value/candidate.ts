import type { Candidate, PrintedValues } from "./reading.ts";
import { valueWords } from "./words.ts";

/** Values some of which a text may not have printed. */
export type Loose = { readonly [Field in keyof PrintedValues]: PrintedValues[Field] | undefined };

/** A reading with its words; what was not printed is absent, not undefined. */
export function candidate(loose: Loose, calculator?: Candidate["calculator"]): Candidate {
  const values: PrintedValues = Object.fromEntries(
    Object.entries(loose).filter(([, value]) => value !== undefined),
  );
  return {
    words: valueWords(values),
    values,
    ...(calculator === undefined ? {} : { calculator }),
  };
}
