import type { Context } from "hono";

const types = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  zip: "application/zip",
} as const;

/** A file of exactly this view, named after what it holds and the dataset version. */
export function download(
  c: Context,
  body: string | Uint8Array<ArrayBuffer>,
  name: string,
  format: keyof typeof types,
): Response {
  return c.body(body, 200, {
    "Content-Type": types[format],
    "Content-Disposition": `attachment; filename="${name}.${format}"`,
  });
}
