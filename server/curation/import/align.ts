import type { DraftDocument } from "#domain/study/draft.ts";
import { sameValue } from "#domain/study/same-value.ts";
import { identityOf, letters, shortestTitle } from "./identity.ts";

type Part = Readonly<Record<string, unknown>>;

/**
 * Gives the reports, arms and results of an imported document the ids they have in the study that is
 * there already, and ids of their own where they are new, so that nothing points at the wrong part.
 */
export function alignIds(
  document: DraftDocument,
  existing: DraftDocument,
  ownIds: boolean,
): DraftDocument {
  const { title } = document;
  const reports = renaming(
    document.reports,
    existing.reports,
    (a, b) => sameReport(a, b) || sameTitle(a, b, title),
  );
  const arms = renaming(
    document.arms,
    existing.arms,
    (a, b) => (ownIds && sameRow(a, b, ["drug"])) || sameArm(a, b),
  );
  const pointing = withPointers(document, reports, arms);
  const results = renaming(
    pointing.results,
    existing.results,
    (a, b) => (ownIds && sameRow(a, b, ["kind", "outcome", "arm"])) || sameSlot(a, b),
  );
  return {
    ...pointing,
    ...listOf("reports", renamed(document.reports, reports)),
    ...listOf("arms", renamed(pointing.arms, arms)),
    ...listOf("results", renamed(pointing.results, results)),
  };
}

/** New ids by old ones. Each existing part is taken by one imported part at most. */
function renaming(
  imported: readonly Part[] | undefined,
  existing: readonly Part[] | undefined,
  same: (a: Part, b: Part) => boolean,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set((existing ?? []).map(({ id }) => String(id)));
  const matched = new Set<string>();
  for (const part of imported ?? []) {
    const fitting = (existing ?? []).filter(
      (other) => !matched.has(String(other["id"])) && same(part, other),
    );
    const namesake = fitting.find(({ id }) => id === part["id"]);
    const found = namesake ?? (fitting.length === 1 ? fitting[0] : undefined);
    const id = found === undefined ? freeId(String(part["id"]), taken) : String(found["id"]);
    if (found !== undefined) matched.add(id);
    taken.add(id);
    ids.set(String(part["id"]), id);
  }
  return ids;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function sameReport(a: Part, b: Part): boolean {
  const [one, other] = [a, b].map((report) =>
    identityOf({ key: "x", reports: [{ ...report, kind: "journal-article" }] }),
  );
  if (one === undefined || other === undefined) return false;
  const shares = (field: "dois" | "pmids" | "registryIds"): boolean =>
    one[field].some((id) => other[field].includes(id));
  if (shares("dois") || shares("pmids")) return true;
  const isRegistration = a["kind"] === "registry-record" && b["kind"] === "registry-record";
  return (isRegistration && shares("registryIds")) || a["citation"] === b["citation"];
}

/** A paper that bears no number of its own is the one whose citation holds its title. */
function sameTitle(a: Part, b: Part, title: unknown): boolean {
  const named = ["doi", "pmid", "pmcid"].some((field) => a[field] !== undefined);
  if (named || typeof title !== "string" || letters(title).length < shortestTitle) return false;
  const areArticles = [a, b].every(({ kind }) => kind === "journal-article");
  return (
    areArticles &&
    [a, b].every(({ citation }) => letters(String(citation ?? "")).includes(letters(title)))
  );
}

/** The same drug in the same role, nothing else saying that they differ. */
function sameArm(a: Part, b: Part): boolean {
  const sure = a["id"] === b["id"] || a["drug"] !== "other-drug" || a["drugDetail"] !== undefined;
  return (
    sure &&
    a["drug"] === b["drug"] &&
    ["drugDetail", "role", "route", "dose", "phase"].every((field) => agree(a, b, field))
  );
}

/** The Atlas's own tables name the arm or row of a record that they were made from. */
function sameRow(a: Part, b: Part, fields: readonly string[]): boolean {
  return a["id"] === b["id"] && fields.every((field) => agree(a, b, field));
}

const aboutFields = [
  "kind",
  "outcome",
  "scale",
  "form",
  "arm",
  "armsA",
  "armsB",
  "measure",
  "timing",
];
const furtherFields = [
  "hours",
  "fromHours",
  "toHours",
  "hoursSinceLastDose",
  "criterion",
  "period",
  "analysisSet",
  "reportedAs",
  "subgroup",
];

/**
 * The same number of the same people at the same time, whatever its id and whoever printed it: under
 * one id unless the rows say otherwise, under two where they say when.
 */
function sameSlot(a: Part, b: Part): boolean {
  if (!furtherFields.every((field) => agree(a, b, field))) return false;
  if (a["id"] === b["id"]) return aboutFields.every((field) => agree(a, b, field));
  return aboutFields.every((field) => sameValue(a[field], b[field])) && sameTime(a, b);
}

function sameTime(a: Part, b: Part): boolean {
  const shared = (field: string): boolean => a[field] !== undefined && a[field] === b[field];
  return shared("hours") || shared("hoursSinceLastDose") || a["timing"] === "baseline";
}

function agree(a: Part, b: Part, field: string): boolean {
  const silent = (value: unknown): boolean => value === undefined || value === "unknown";
  return silent(a[field]) || silent(b[field]) || sameValue(a[field], b[field]);
}

function renamed(list: readonly Part[] | undefined, ids: ReadonlyMap<string, string>) {
  return list?.map((part) => ({ ...part, id: ids.get(String(part["id"])) ?? part["id"] }));
}

function listOf(name: string, list: readonly Part[] | undefined) {
  return list === undefined ? {} : { [name]: list };
}

/** Follows every reference to a report or an arm. */
function withPointers(
  document: DraftDocument,
  reports: ReadonlyMap<string, string>,
  arms: ReadonlyMap<string, string>,
): DraftDocument {
  const follow = (value: unknown, name: string): unknown => {
    if (name === "report" && typeof value === "string") return reports.get(value) ?? value;
    if (name === "arm" && typeof value === "string") return arms.get(value) ?? value;
    if (/^(?:armsA|armsB|overlapsArms)$/.test(name) && Array.isArray(value))
      return value.map((id: unknown) => arms.get(String(id)) ?? id);
    if (Array.isArray(value)) return value.map((one: unknown) => follow(one, ""));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, follow(one, key)]));
  };
  return follow(document, "") as DraftDocument;
}
