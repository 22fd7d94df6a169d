import { Link } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import styles from "./text-page.module.css";

export function NotFoundPage({ what = "There is no page at this address." }: { what?: string }) {
  return (
    <Page title="Not found">
      <div className={styles.text}>
        <h1>Not found</h1>
        <p>{what}</p>
        <SearchBox label="Search the studies" />
        <p>
          Or see <Link to="/studies">all studies</Link> or the <Link to="/">overview</Link>.
        </p>
      </div>
    </Page>
  );
}
