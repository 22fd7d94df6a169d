import { Link } from "@tanstack/react-router";
import styles from "./site-footer.module.css";

export function SiteFooter({ datasetVersion }: { datasetVersion: string | undefined }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <p>
          Not medical advice. The Atlas describes what trials reported; it cannot say what is right
          for one person.
        </p>
        <p className={styles.links}>
          <span>Dataset {datasetVersion ?? "…"}</span>
          <Link to="/methods">How numbers are chosen</Link>
          <Link to="/data">Download and cite</Link>
          <Link to="/releases">Releases</Link>
          <a href="/docs">API reference</a>
        </p>
      </div>
    </footer>
  );
}
