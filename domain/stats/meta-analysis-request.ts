import { z } from "zod";
import { rowFields } from "#domain/measures/measure.ts";
import { InvalidInputError, type InvalidInputDetail } from "./invalid-input-error.ts";

/** The measures that rows of raw numbers can be pooled in. */
export const requestMeasures = [
  "RR",
  "OR",
  "RD",
  "PETO",
  "MD",
  "SMD",
  "SMDH",
  "ROM",
  "PR",
  "PLO",
  "PFT",
  "IRR",
  "GEN",
] as const;
export const requestMethods = ["EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"] as const;
export const requestTests = ["z", "t", "knha", "adhoc"] as const;
export const requestIncludes = ["bias", "leaveOneOut", "cumulative", "influence"] as const;
export const largestRequest = 20_000;

const number = z.number().nullable().optional();
const numberFields = Object.fromEntries(rowFields.map((field) => [field, number])) as Record<
  (typeof rowFields)[number],
  typeof number
>;

const metaAnalysisRow = z.strictObject({
  slab: z.union([z.string(), z.number()]).nullable().optional(),
  ...numberFields,
  mods: z.record(z.string(), z.union([z.number(), z.string()]).nullable()).optional(),
});

export const metaAnalysisRequest = z.strictObject({
  measure: z.enum(requestMeasures),
  method: z.enum(requestMethods).default("REML"),
  test: z.enum(requestTests).default("z"),
  level: z.number().min(1, "in percent, such as 95").lt(100, "below 100").default(95),
  add: z.number().min(0).optional(),
  to: z.enum(["only0", "all", "if0all", "none"]).optional(),
  drop00: z.boolean().optional(),
  scale: z.enum(["identity", "log", "logit"]).optional(),
  rows: z.array(metaAnalysisRow).min(1).max(largestRequest),
  moderators: z.array(z.string().min(1)).default([]),
  subgroup: z.string().min(1).optional(),
  subgroupTau2: z.enum(["separate", "common"]).default("separate"),
  include: z.array(z.enum(requestIncludes)).default([]),
});

export type MetaAnalysisRequest = z.infer<typeof metaAnalysisRequest>;

const largestReport = 100;

/** Reads an unknown body as a request. Throws InvalidInputError with the path of everything that is wrong, at most 100 things. */
export function parseMetaAnalysisRequest(body: unknown): MetaAnalysisRequest {
  const result = metaAnalysisRequest.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInputError(result.error.issues.flatMap(detailsOf).slice(0, largestReport));
}

function detailsOf(issue: z.core.$ZodIssue): InvalidInputDetail[] {
  const path = pathText(issue.path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      value: key,
      message: "unknown key",
    }));
  }
  const detail = { path, value: issue.input ?? null, message: issue.message };
  return [
    issue.code === "invalid_value" ? { ...detail, allowed: issue.values.map(String) } : detail,
  ];
}

/** rows, 13, sd1i → rows[13].sd1i */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}
