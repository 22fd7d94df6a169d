import type * as z from "zod";

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong with one value's shape, in a curator's words. Undefined leaves the library's own,
 * which name what was expected.
 */
export function shapeWords(issue: Issue): string | undefined {
  const value = valueWords(issue.input);
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return "is needed";
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "number") return `${value} is not a number`;
      if (issue.expected === "int") return `${value} is not a whole number`;
      return `${value} is not ${kinds[issue.expected] ?? `of the kind ${issue.expected}`}`;
    case "invalid_value":
      return `${value} is not one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      if (issue.origin === "string") return "is needed";
      if (issue.origin === "array") return `needs at least ${issue.minimum}`;
      return `${value} is not ${issue.inclusive === true ? "at least" : "above"} ${issue.minimum}`;
    case "too_big":
      return `${value} is not ${issue.inclusive === true ? "at most" : "below"} ${issue.maximum}`;
    case "invalid_format":
      return `${value} is not written as it should be${issue.format === "url" ? ": an address begins with https://" : ""}`;
    case "unrecognized_keys":
      return `a record has no field ${issue.keys.join(", ")}`;
    default:
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "yes or no",
  array: "a list",
  object: "a part with fields of its own",
};

function valueWords(value: unknown): string {
  if (typeof value === "string") return `“${value}”`;
  return typeof value === "object" ? "this" : String(value);
}
