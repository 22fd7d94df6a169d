import type { Report } from "#domain/study/provenance.ts";
import { reportKinds } from "#domain/vocabulary/provenance-terms.ts";
import styles from "./study-texts.module.css";

export function ReportsList({ reports }: { reports: readonly Report[] }) {
  return (
    <ol className={styles.reports}>
      {reports.map((report) => (
        <li key={report.id} id={`report-${report.id}`}>
          <span className={report.retracted === true ? styles.retracted : undefined}>
            {report.citation}
          </span>
          {report.retracted === true && <strong> Retracted.</strong>}
          <span className={styles.ids}>
            <span>{reportKinds.label(report.kind)}</span>
            {linksOf(report).map((link) => (
              <a key={link.href} href={link.href} rel="noreferrer">
                {link.label}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Every identifier once; the plain address only where no identifier already leads there. */
function linksOf(report: Report): { href: string; label: string }[] {
  const links: { href: string; label: string }[] = [];
  if (report.doi !== undefined)
    links.push({ href: `https://doi.org/${report.doi}`, label: `doi ${report.doi}` });
  if (report.pmid !== undefined)
    links.push({
      href: `https://pubmed.ncbi.nlm.nih.gov/${report.pmid}/`,
      label: `PubMed ${report.pmid}`,
    });
  if (report.pmcid !== undefined)
    links.push({
      href: `https://pmc.ncbi.nlm.nih.gov/articles/${report.pmcid}/`,
      label: report.pmcid,
    });
  const { url } = report;
  if (url !== undefined && !links.some((link) => link.href === url))
    links.push({ href: url, label: report.registryId ?? new URL(url).hostname });
  return links;
}
