import * as z from "zod";
import { arm } from "./arm.ts";
import { design } from "./design.ts";
import type { DraftDocument } from "./draft.ts";
import { population } from "./population.ts";
import { report } from "./provenance.ts";
import { type StudyRecord, studyRecord } from "./study-record.ts";

export interface WellShaped {
  /** The parts and rows that have their shape, as a record; the rest is left out or stood in for. */
  readonly record: StudyRecord;
  /** Names of the parts that are not as they were typed. */
  readonly unknownParts: ReadonlySet<string>;
  /** Ids of the rows, arms and reports that do not have their shape. */
  readonly unknownIds: ReadonlySet<string>;
}

/** What stands for a part that a record cannot lack. No rule is asked about what it says. */
const standIns: Readonly<Record<string, unknown>> = {
  title: "untitled",
  design: design.parse({ type: "cohort" }),
  population: population.parse({ indication: "other" }),
};

/** Arms and reports are named by rows, so those without their shape keep their place by their id. */
const standInElements: Readonly<Record<string, object>> = {
  arms: arm.parse({ id: "x", label: "x", role: "intervention", drug: "ketamine" }),
  reports: report.parse({ id: "x", kind: "secondary", citation: "x" }),
};

/** Takes out of a draft what the rules about records can already be asked about. */
export function wellShapedOf(document: DraftDocument): WellShaped {
  const unknownParts = new Set<string>();
  const unknownIds = new Set<string>();
  const fields = Object.entries(studyRecord.shape).map(([name, schema]) => {
    const given = document[name];
    const parsed = schema.safeParse(given);
    if (parsed.success) return [name, parsed.data] as const;
    unknownParts.add(name);
    const element = elementOf(schema);
    if (element === undefined) return [name, standIns[name]] as const;
    const elements = (Array.isArray(given) ? given : []).flatMap((one: unknown) => {
      const whole = element.safeParse(one);
      if (whole.success) return [whole.data];
      const id = (one as { id?: unknown } | null)?.id;
      if (typeof id !== "string") return [];
      unknownIds.add(id);
      return standInElements[name] === undefined ? [] : [{ ...standInElements[name], id }];
    });
    return [name, elements] as const;
  });
  // Each field was parsed by its own schema, or stands in for one that was.
  const record = Object.fromEntries(
    fields.filter(([, value]) => value !== undefined),
  ) as unknown as StudyRecord;
  return { record, unknownParts, unknownIds };
}

/** The schema of one element, where a part is a list. */
function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
}
