import { apiAddress } from "../lib/api.ts";

/** The files of a view beside its CSV. */
const files = [
  { ending: "json", label: "JSON" },
  { ending: "md", label: "Markdown" },
] as const;

/** Links to exactly this view as files; `path` is its address under /api. */
export function ViewFiles({
  path,
  query,
  zip = "ZIP with R script",
}: {
  path: string;
  query: string;
  /** What the ZIP is, where it holds no script. */
  zip?: string;
}) {
  return [...files, { ending: "zip", label: zip }].map(({ ending, label }) => (
    <a key={ending} href={apiAddress(`${path}.${ending}`, query)} download>
      {label}
    </a>
  ));
}
