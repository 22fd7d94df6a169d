import { useQuery } from "@tanstack/react-query";
import { roleIncludes } from "#domain/accounts/role.ts";
import { sessionQuery } from "../features/account/query.ts";
import { CutPanel } from "../features/releases/cut-panel.tsx";
import { releasesQuery } from "../features/releases/query.ts";
import { ReleasesList } from "../features/releases/releases-list.tsx";
import { useSignedIn } from "../lib/signed-in.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { Page } from "../ui/page.tsx";
import styles from "./text-page.module.css";

export function ReleasesPage() {
  const releases = useQuery(releasesQuery);
  const session = useQuery({ ...sessionQuery, enabled: useSignedIn() });
  const account = session.data?.account ?? null;
  const mayCut = account !== null && roleIncludes(account.role, "reviewer");
  return (
    <Page title="Releases">
      <div className={styles.text}>
        <h1>Releases</h1>
        <p>
          The evidence as it stood on a day, frozen under a name. A release never changes: its files
          keep their checksums, and every page answers from it with <code>v=</code> and its name in
          the address.
        </p>
      </div>
      {releases.data !== undefined ? (
        <ReleasesList releases={releases.data.releases} />
      ) : releases.isError ? (
        <ErrorState error={releases.error} onRetry={() => void releases.refetch()} />
      ) : (
        <LoadingBlock height={320} label="The releases are loading." />
      )}
      {mayCut && releases.data !== undefined && (
        <CutPanel names={releases.data.releases.map(({ name }) => name)} />
      )}
    </Page>
  );
}
