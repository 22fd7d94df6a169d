import * as z from "zod";
import { certaintyJudgement } from "#domain/certainty/judgement.ts";
import { claim } from "#domain/claims/claim.ts";
import { licence } from "#domain/licence.ts";
import { studyRecord } from "#domain/study/study-record.ts";
import { forestColumnWords } from "../../exports/forest/csv.ts";
import { list, paragraphs, plain, section, table } from "../../exports/markdown/write.ts";

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
}

interface Field {
  readonly path: string;
  readonly type: string;
  readonly needed: boolean;
  readonly values: readonly string[];
}

/** Every field of every file, made from the schemas the program reads them with. */
export function dataDictionary(): string {
  return paragraphs([
    "# Data dictionary",
    "Fields are written as paths; `[]` is each element of a list. An absent field is unknown or does not apply; a field `missing` beside it says why. Values of closed lists are ids: `vocabulary.json` has their labels.",
    fieldsSection("studies.json, and one study of it", studyRecord),
    fieldsSection("claims.json", claim),
    fieldsSection("certainty.json", certaintyJudgement),
    fieldsSection("licences.json", licence),
    section(
      "studies.csv, arms.csv, results.csv",
      list([
        "`studies.csv`: one line per study, as the list of studies shows it; several values stand in one cell with `|` between them.",
        "`arms.csv`: one line per arm; `study` is the key of its study.",
        "`results.csv`: one line per result row of a record; `study` and `arm` name where it belongs. Columns are fields of `results[]` under the same names in snake case.",
      ]),
    ),
    section(
      "metapsy/*.csv",
      table(
        ["column", "holds"],
        forestColumnWords.map(([name, words]) => [`\`${name}\``, plain(words)]),
      ),
    ),
  ]);
}

function fieldsSection(heading: string, schema: z.ZodType): string | null {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" });
  const fields = distinct(fieldsOf(json as JsonSchema, "", true));
  return section(
    heading,
    table(
      ["field", "type", "needed", "values"],
      fields.map(({ path, type, needed, values }) => [
        `\`${path}\``,
        type,
        needed ? "yes" : "",
        values.map((value) => `\`${value}\``).join(" "),
      ]),
    ),
  );
}

function fieldsOf(schema: JsonSchema, path: string, needed: boolean): Field[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const own: Field[] =
    path === "" || parts.length > 0
      ? []
      : [{ path, type: schema.type ?? "any", needed, values: values.map(String) }];
  return [
    ...own,
    ...parts.flatMap((part) => fieldsOf(part, path, needed)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      fieldsOf(
        field,
        path === "" ? name : `${path}.${name}`,
        schema.required?.includes(name) ?? false,
      ),
    ),
    ...(schema.items === undefined ? [] : fieldsOf(schema.items, `${path}[]`, false)),
  ];
}

/** One line per path: alternatives of one field bring their types and values together. */
function distinct(fields: readonly Field[]): Field[] {
  const byPath = new Map<string, Field>();
  for (const field of fields) {
    const known = byPath.get(field.path);
    byPath.set(
      field.path,
      known === undefined
        ? field
        : {
            path: field.path,
            type: [...new Set([...known.type.split(" or "), field.type])].join(" or "),
            needed: known.needed && field.needed,
            values: [...new Set([...known.values, ...field.values])],
          },
    );
  }
  return [...byPath.values()];
}
