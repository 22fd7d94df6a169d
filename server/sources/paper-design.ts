import type { Paper } from "./paper.ts";
import type { SourceProblem } from "./suggestion.ts";

interface DesignHints {
  readonly design?: Readonly<Record<string, unknown>>;
  readonly read: Readonly<Record<string, string>>;
  readonly problems: readonly SourceProblem[];
}

/** Kinds of paper that are not the report of one study. */
const otherKinds: readonly { readonly form: RegExp; readonly words: string }[] = [
  { form: /meta-analysis/i, words: "a meta-analysis" },
  { form: /systematic review/i, words: "a systematic review" },
  { form: /^review$/i, words: "a review" },
  { form: /protocol/i, words: "a protocol, which has no results" },
  {
    form: /^(?:retraction of publication|retraction notice)$/i,
    words: "the notice of a retraction",
  },
  { form: /^(?:published )?erratum$/i, words: "a correction" },
  { form: /^(?:comment|letter|editorial|news)$/i, words: "a comment, letter or editorial" },
];

const phases: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

/** What publication types and title say about how the study was built. A curator decides. */
export function paperDesign(paper: Paper): DesignHints {
  const design: Record<string, unknown> = {};
  const read: Record<string, string> = {};
  const suggest = (field: string, value: unknown, words: string): void => {
    design[field] = value;
    read[`design.${field}`] = words;
  };
  const type = (form: RegExp): string | undefined =>
    paper.publicationTypes.find((name) => form.test(name));
  const title = paper.title ?? "";
  const notOneStudy = otherKinds.find(({ form }) => type(form) !== undefined);

  if (notOneStudy === undefined) {
    const randomised = type(/^randomi[sz]ed controlled trial/i);
    if (randomised !== undefined) suggest("randomised", true, `publication type ${randomised}`);
    const crossover = /\bcross-?over\b/i.exec(title)?.[0];
    if (crossover !== undefined && randomised !== undefined)
      suggest("type", "crossover-rct", `title: ${crossover}`);
    const blinding = /\bdouble[\s-]?blind(?:ed)?\b/i.exec(title)?.[0];
    const open = /\bopen[\s-]label\b/i.exec(title)?.[0];
    if (blinding !== undefined && open === undefined)
      suggest("blinding", "double-blind", `title: ${blinding}`);
    if (open !== undefined && blinding === undefined)
      suggest("blinding", "open-label", `title: ${open}`);
    const phase = type(/^clinical trial, phase (?:i|ii|iii|iv)$/i);
    const number = phase && phases[/(i+|iv)$/i.exec(phase)?.[0].toLowerCase() ?? ""];
    if (phase !== undefined && number !== undefined)
      suggest("phase", number, `publication type ${phase}`);
  }
  return {
    ...(Object.keys(design).length === 0 ? {} : { design }),
    read,
    problems:
      notOneStudy === undefined
        ? []
        : [
            {
              row: paper.row,
              field: "publication type",
              value: type(notOneStudy.form) ?? null,
              message: `The index calls this ${notOneStudy.words}; it may not be the report of one study.`,
            },
          ],
  };
}
