import { type AcceptedValue, documentOf } from "#domain/study/accepted-values.ts";
import type { ImportedStudy, ImportOutcome, PreviewAnswer, PreviewedStudy } from "../../lib/api.ts";

export type Decision =
  | { readonly state: "accepted"; readonly edited?: { readonly value: unknown } }
  | { readonly state: "rejected" };

/** A study of a preview with what was decided about it, and what became of it. */
export interface StudyOfFile {
  readonly id: string;
  readonly study: PreviewedStudy;
  /** By path of the suggestion; one that is not here is undecided and stays out. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly outcome: (ImportOutcome & { readonly dryRun: boolean }) | null;
}

export interface PreviewedFile {
  readonly id: string;
  readonly name: string;
  readonly answer: PreviewAnswer;
  readonly studies: readonly StudyOfFile[];
}

export function fileOf(id: string, name: string, answer: PreviewAnswer): PreviewedFile {
  return {
    id,
    name,
    answer,
    studies: answer.studies.map((study, position) => ({
      id: `${id}-${position}`,
      study,
      decisions: {},
      outcome: null,
    })),
  };
}

/** Nothing more is decided about a study once it is in a draft. */
export function isDone({ outcome }: StudyOfFile): boolean {
  return outcome !== null && !outcome.dryRun && outcome.outcome !== "refused";
}

export function decide(one: StudyOfFile, path: string, decision: Decision | null): StudyOfFile {
  if (isDone(one)) return one;
  const { [path]: _before, ...others } = one.decisions;
  return { ...one, decisions: decision === null ? others : { ...others, [path]: decision } };
}

/** Decides about every suggestion at once; what was edited keeps its edit. */
export function decideAll(one: StudyOfFile, state: Decision["state"]): StudyOfFile {
  return one.study.suggestions.reduce((now, { path }) => {
    const before = now.decisions[path];
    const kept = state === "accepted" && before?.state === "accepted";
    return kept ? now : decide(now, path, { state });
  }, one);
}

/** Accepts what fills a place that is empty, and leaves alone what would replace something. */
export function acceptNew(one: StudyOfFile): StudyOfFile {
  return one.study.suggestions.reduce(
    (now, { path, current }) =>
      current === undefined && now.decisions[path] === undefined
        ? decide(now, path, { state: "accepted" })
        : now,
    one,
  );
}

export interface Counts {
  readonly all: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly undecided: number;
}

export function countsOf({ study, decisions }: StudyOfFile): Counts {
  const states = study.suggestions.map(({ path }) => decisions[path]?.state);
  const count = (state: string | undefined): number => states.filter((one) => one === state).length;
  return {
    all: states.length,
    accepted: count("accepted"),
    rejected: count("rejected"),
    undecided: count(undefined),
  };
}

/** The value that would go in: the edited one where it was edited. */
export function valueOf(one: StudyOfFile, path: string): unknown {
  const decision = one.decisions[path];
  if (decision?.state === "accepted" && decision.edited !== undefined) return decision.edited.value;
  return one.study.suggestions.find((suggestion) => suggestion.path === path)?.value;
}

/** Whether something of a study is to go in. */
export function isReady(one: StudyOfFile): boolean {
  return one.study.action !== "refuse" && !isDone(one) && countsOf(one).accepted > 0;
}

/** What is sent for a study: only what was accepted, as it was edited. */
export function requestOf(one: StudyOfFile): ImportedStudy {
  const { rows, action, key, counter, suggestions } = one.study;
  const accepted = suggestions
    .filter(({ path }) => one.decisions[path]?.state === "accepted")
    .map(({ path, member }): AcceptedValue => ({
      path,
      value: valueOf(one, path),
      ...(member === undefined ? {} : { member }),
    }));
  return {
    rows: [...rows],
    action: action === "create" ? "create" : "update",
    key,
    counter,
    document: documentOf(key, accepted),
  };
}
