import { apiAddress } from "../lib/api.ts";

/** The files of a view beside its CSV. */
const files = [
  { ending: "json", label: "JSON" },
  { ending: "md", label: "Markdown" },
  { ending: "zip", label: "ZIP with R script" },
] as const;

/** Links to exactly this view as files; `path` is its address under /api. */
export function ViewFiles({ path, query }: { path: string; query: string }) {
  return files.map(({ ending, label }) => (
    <a key={ending} href={apiAddress(`${path}.${ending}`, query)} download>
      {label}
    </a>
  ));
}
