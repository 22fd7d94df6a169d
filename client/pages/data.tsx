import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { DepthMatrix } from "../features/depth/depth-matrix.tsx";
import { depthQuery } from "../features/depth/query.ts";
import { healthQuery } from "../features/health/query.ts";
import { apiAddress } from "../lib/api.ts";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import styles from "./text-page.module.css";

const files = [
  {
    href: apiAddress("/studies.json"),
    name: "All records, JSON",
    note: "every study with its arms, numbers, sources and cautions",
  },
  {
    href: apiAddress("/studies.csv"),
    name: "List of studies, CSV",
    note: "one row a study, as the list shows it",
  },
  {
    href: apiAddress("/evidence/response.csv"),
    name: "Response rates, CSV",
    note: "one row per arm and hour, with counts and intervals",
  },
  {
    href: apiAddress("/evidence/overview.csv"),
    name: "Evidence matrix, CSV",
    note: "studies and participants by route and condition",
  },
] as const;

export function DataPage() {
  const health = useQuery(healthQuery);
  const depth = useQuery(depthQuery);
  const version = health.data?.datasetVersion ?? "(version)";
  return (
    <Page title="Data">
      <div className={styles.text}>
        <h1>Data</h1>
        <p>
          Everything shown here can be taken away. Each figure and list also has a download of
          exactly what it shows.
        </p>
        <section>
          <h2>Download</h2>
          <ul>
            {files.map((file) => (
              <li key={file.href}>
                <a href={file.href} download>
                  {file.name}
                </a>
                : {file.note}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className={styles.wide}>
        <h2>How deep the records are</h2>
        <p>
          For each main question and time: how many randomised trials with such people and arms give
          a usable number, of how many that could. A click opens the forest plot. What the others
          lack stands below; it is the curators’ list of work.
        </p>
        {depth.data !== undefined && <DepthMatrix answer={depth.data} />}
        {depth.isError && <p>The table could not be loaded. Reload the page to try again.</p>}
        {depth.isPending && <LoadingBlock height={420} label="The table is loading." />}
      </section>
      <div className={styles.text}>
        <section>
          <h2>API</h2>
          <p>
            The pages are made from an open JSON interface. The words of a page’s address are the
            words of the query: <code>/studies?route=intranasal</code> shows what{" "}
            <code>/api/studies?route=intranasal</code> answers. See the{" "}
            <a href="/docs">API reference</a>.
          </p>
        </section>
        <section>
          <h2>Cite</h2>
          <p>Name the dataset version: the same version is the same evidence on every machine.</p>
          <blockquote className={styles.quote}>
            Ketamine Evidence Atlas, dataset {version}. Curated records of trials of ketamine and
            esketamine. Data CC BY 4.0.
          </blockquote>
          <p>
            For a single number cite the report it was read in; its page names it, with the table or
            section.
          </p>
        </section>
        <section>
          <h2>Releases</h2>
          <p>
            From time to time the evidence is frozen under a name that stays. A{" "}
            <Link to="/releases">release</Link> has its files, checksums and changes, and every page
            can be asked to answer from it.
          </p>
        </section>
        <section>
          <h2>Licence</h2>
          <p>
            The code is under the MIT licence. The data are under Creative Commons Attribution 4.0;
            sources are credited in each record. Numbers belong to the reports that printed them:
            the Atlas records what they say and where.
          </p>
        </section>
      </div>
    </Page>
  );
}
