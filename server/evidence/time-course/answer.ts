import { insideSentence } from "#domain/label-words.ts";
import { measures } from "#domain/measures/index.ts";
import { armsOf } from "#domain/selection/effect-arms.ts";
import { comparatorClasses } from "#domain/vocabulary/comparator-classes.ts";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { routes } from "#domain/vocabulary/routes.ts";
import type { ScaleId } from "#domain/vocabulary/scales.ts";
import { type DosingId, dosings } from "#domain/vocabulary/study-terms.ts";
import { windows, type WindowId } from "#domain/vocabulary/windows.ts";
import type { ArmRow } from "../../db/project.ts";
import { type AnsweringStudy, selectEffects } from "../effects/select.ts";
import { favoursOf } from "../forest/direction.ts";
import { effectRowsOf } from "../effects/row.ts";
import { counted } from "../forest/number-words.ts";
import { canonicalOf, type ForestQuestion } from "../forest/question.ts";
import { withScale } from "../forest/scale.ts";
import type { Snapshot, SnapshotStudy } from "../snapshot.ts";
import { studiesInside } from "../studies/answer.ts";
import type { TimeCourseAnswer } from "./contract.ts";
import { pointsOf } from "./points.ts";
import { clockWindows, type CourseQuestion } from "./question.ts";
import { separationsOf } from "./separation.ts";
import { pooledWindows, sameTrials, type WindowStudies } from "./windows.ts";

type Group = TimeCourseAnswer["groups"][number];
type By = TimeCourseAnswer["question"]["by"];

/** The group of a study whose arms differ in what groups are made by. */
const several = "several";

/**
 * The effect window by window since the first dose, one line per trial and one pooled point per
 * window, single and repeated dosing apart.
 */
export function timeCourseAnswerOf(
  snapshot: Snapshot,
  course: CourseQuestion,
  foundByText: ReadonlySet<string> | undefined,
): TimeCourseAnswer {
  const inside = studiesInside(snapshot, course.at("h24").filter, foundByText);
  const scale = commonScale(course, inside);
  const byWindow = clockWindows.map((window) => {
    const asked = course.at(window);
    const question = { ...asked, effect: { ...asked.effect, scale } };
    return { window, question, answering: selectEffects(inside, question).answering };
  });
  const question = { ...course.at("h24"), effect: { ...course.at("h24").effect, scale } };

  const narrowed = groupsOf(byWindow, course.by).map(({ id, dosing, all }) => ({
    id,
    dosing,
    label: groupLabels[course.by](id),
    ...(course.trials === "same" ? sameTrials(all) : { kept: all, dropped: [] }),
  }));
  const groups = narrowed.map(({ id, dosing, label, kept }): Group => {
    const pooled = pooledWindows(kept);
    return {
      id,
      label,
      dosing,
      trials: trialsOf(kept, question),
      windows: pooled,
      ...separationsOf(pooled),
    };
  });
  const answering = narrowed.flatMap(({ kept }) => kept.flatMap((one) => one.answering));
  const people = peopleByStudy(answering);
  const rows = effectRowsOf(answering, question.effect);
  const measure = measures[question.effect.measure];
  return {
    question: understoodOf(question, course),
    groups,
    windowsLeftOut: narrowed.flatMap(({ label, dosing, dropped }) =>
      clockWindows.flatMap((id) =>
        dropped.includes(id)
          ? [`${label}, ${insideSentence(dosings.label(dosing))}: ${windows.label(id)}`]
          : [],
      ),
    ),
    studies: people.size,
    people: [...people.values()].reduce((total, n) => total + n, 0),
    sentence: sentenceOf(groups, people, question),
    favours: favoursOf(rows, question),
    axis: measure.reading.axis,
    nullValue: measure.reading.toReading(measure.nullValue ?? 0, null),
    warnings: warningsOf(groups, course.by),
    caption: `${measure.label}, each window pooled by itself (${question.method}); intervals ${question.effect.level} %, Hartung–Knapp from three trials on. Hours since the first dose. ${samenessOf(course)}`,
    datasetVersion: snapshot.datasetVersion,
  };
}

function samenessOf({ trials }: CourseQuestion): string {
  return trials === "same"
    ? "The same trials stand in every window of a group."
    : "Trials differ between windows, so the points are no course of one group of people.";
}

/** Points of one scale throughout: the scale on which most studies answer at 24 hours, else at 7 or 28 days. */
function commonScale(course: CourseQuestion, inside: readonly SnapshotStudy[]): ScaleId | null {
  for (const window of ["h24", "d7", "d28", ...clockWindows] as const) {
    const question = withScale(course.at(window), inside);
    if (question.effect.scale === null) return null;
    if (selectEffects(inside, question).answering.length > 0) return question.effect.scale;
  }
  return withScale(course.at("h24"), inside).effect.scale;
}

const groupLabels: Readonly<Record<By, (id: string) => string>> = {
  route: (id) => (routes.has(id) ? routes.label(id) : "Several routes or none stated"),
  drug: (id) => (drugs.has(id) ? drugs.label(id) : "Several drugs"),
  comparatorClass: (id) =>
    comparatorClasses.has(id) ? comparatorClasses.label(id) : "Several comparators",
};

const groupOrders: Readonly<Record<By, readonly string[]>> = {
  route: routes.ids,
  drug: drugs.ids,
  comparatorClass: comparatorClasses.ids,
};

const traits: Readonly<Record<By, { readonly role: ArmRow["role"]; of(arm: ArmRow): string }>> = {
  route: { role: "intervention", of: (arm) => arm.route ?? several },
  drug: { role: "intervention", of: (arm) => arm.drug },
  comparatorClass: { role: "comparator", of: (arm) => arm.comparatorClass ?? "none" },
};

function groupOf({ effect }: AnsweringStudy, by: By): string {
  const { role, of } = traits[by];
  const values = new Set(
    armsOf(effect)
      .filter((arm) => arm.role === role)
      .map(of),
  );
  const [only] = values;
  return values.size === 1 ? (only ?? several) : several;
}

type WindowAnswer = Omit<WindowStudies, "canonicalFor">;

/** Groups in the order of their list, single before repeated dosing. */
function groupsOf(byWindow: readonly WindowAnswer[], by: By) {
  const names = new Map<string, { readonly id: string; readonly dosing: DosingId }>();
  for (const { answering } of byWindow)
    for (const one of answering) {
      const name = { id: groupOf(one, by), dosing: one.one.study.dosing };
      names.set(`${name.id} ${name.dosing}`, name);
    }
  const place = (name: { id: string; dosing: DosingId }): number => {
    const at = groupOrders[by].indexOf(name.id);
    return (at === -1 ? groupOrders[by].length : at) * 10 + dosings.ids.indexOf(name.dosing);
  };
  return [...names.values()]
    .toSorted((a, b) => place(a) - place(b))
    .map(({ id, dosing }) => ({
      id,
      dosing,
      all: byWindow.map((one): WindowStudies => ({
        ...one,
        answering: one.answering.filter(
          (study) => groupOf(study, by) === id && study.one.study.dosing === dosing,
        ),
        canonicalFor: (keys) => forestWords(one, { id, dosing }, by, keys),
      })),
    }));
}

/**
 * The query string of the forest plot of these studies. The group's own word may let in studies that
 * stand in another group here, having arms of several kinds; they are taken out by name.
 */
function forestWords(
  { question, answering }: WindowAnswer,
  group: { readonly id: string; readonly dosing: DosingId },
  by: By,
  keys: readonly string[],
): string {
  const { role, of } = traits[by];
  const isAsked = ({ one }: AnsweringStudy): boolean =>
    one.study.dosing === group.dosing &&
    (group.id === several || one.arms.some((arm) => arm.role === role && of(arm) === group.id));
  const others = answering
    .filter(isAsked)
    .map(({ one }) => one.study.key)
    .filter((key) => !keys.includes(key));
  const { written, effect } = question;
  const exclude = [...(written.exclude ?? []), ...others].toSorted();
  return canonicalOf({
    written: {
      ...written,
      dosing: [group.dosing],
      ...(group.id === several ? {} : { [by]: [group.id] }),
      ...(effect.scale === null ? {} : { scale: effect.scale }),
      ...(exclude.length === 0 ? {} : { exclude }),
    },
  });
}

function trialsOf(all: readonly WindowStudies[], question: ForestQuestion): Group["trials"] {
  const studies = new Map<string, { one: SnapshotStudy; pooledIn: Set<WindowId> }>();
  for (const { window, answering } of all)
    for (const { one } of answering) {
      const entry = studies.get(one.study.key) ?? { one, pooledIn: new Set<WindowId>() };
      entry.pooledIn.add(window);
      studies.set(one.study.key, entry);
    }
  return [...studies.values()].map(({ one, pooledIn }) => ({
    key: one.study.key,
    name: one.study.name,
    year: one.study.year,
    points: pointsOf(one, question.effect, pooledIn),
  }));
}

/**
 * People of a study, once, however many windows it answers in. A pooled report that stands for its
 * trials in one window does not count where they count themselves in another; of overlapping reports
 * the largest counts.
 */
function peopleByStudy(answering: readonly AnsweringStudy[]): Map<string, number> {
  const keys = new Set(answering.map(({ one }) => one.study.key));
  const people = new Map<string, number>();
  for (const { one, people: n } of answering) {
    if (one.study.pooledFrom.some((member) => keys.has(member))) continue;
    const id = one.study.overlapGroup ?? one.study.key;
    people.set(id, Math.max(people.get(id) ?? 0, n ?? 0));
  }
  return people;
}

function understoodOf(
  question: ForestQuestion,
  { by, trials, canonical }: CourseQuestion,
): TimeCourseAnswer["question"] {
  const { effect, method, test, defaults } = question;
  return {
    outcome: effect.outcome,
    measure: effect.measure,
    measureLabel: measures[effect.measure].label,
    method,
    // Each window has its own number of trials; this is what is used from three on.
    test: test ?? "knha",
    level: effect.level,
    denominator: effect.denominator,
    crossover: effect.crossover,
    correlation: effect.correlation,
    form: effect.form,
    scale: effect.scale,
    canonical,
    defaults: [...defaults],
    measures: [...question.measures],
    by,
    trials,
  };
}

function sentenceOf(
  groups: readonly Group[],
  people: ReadonlyMap<string, number>,
  { effect }: ForestQuestion,
): string {
  const outcome = insideSentence(outcomes.label(effect.outcome));
  if (people.size === 0)
    return `No study inside this filter compares ${outcome} at any hour. That is a gap in these records, not a finding.`;
  const total = [...people.values()].reduce((sum, n) => sum + n, 0);
  const said = groups.flatMap((group) => {
    const name = `${group.label}, ${insideSentence(dosings.label(group.dosing))}`;
    const looks = group.windows.filter(({ separated }) => separated !== null);
    if (looks.length === 0) return [`${name}: no window has two trials, so nothing is pooled.`];
    const { firstSeparation: first, lastSeparation: last } = group;
    return first === null || last === null
      ? [`${name}: no pooled interval leaves out no effect, which is not the same as no effect.`]
      : [`${name}: ${first.words}; ${last.words}.`];
  });
  return [
    `${counted(people.size, "trial")}, ${counted(total, "person", "people")} compare ${outcome} at some hour.`,
    ...said,
  ].join(" ");
}

function warningsOf(groups: readonly Group[], by: By): TimeCourseAnswer["warnings"] {
  const thin = groups.some((group) => group.windows.some(({ k }) => k === 2));
  return [
    ...(thin
      ? [
          {
            code: "two-studies",
            message:
              "Some windows hold two trials only; their intervals take the differences between trials as barely known.",
          },
        ]
      : []),
    ...(groups.length > 1
      ? [
          {
            code: "groups-not-compared",
            message: `Groups by ${groupingWords[by]} were not randomised against each other.`,
          },
        ]
      : []),
  ];
}

const groupingWords: Readonly<Record<By, string>> = {
  route: "route",
  drug: "drug",
  comparatorClass: "comparator",
};
