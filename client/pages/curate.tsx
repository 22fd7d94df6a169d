import { Link, useNavigate } from "@tanstack/react-router";
import { EditPublished } from "../features/drafts/queue/edit-published.tsx";
import { NewStudy } from "../features/drafts/queue/new-study.tsx";
import { QueueList } from "../features/drafts/queue/queue-list.tsx";
import queueStyles from "../features/drafts/queue/queue.module.css";
import { WaitingReports } from "../features/reports/waiting-reports.tsx";
import styles from "../ui/form.module.css";
import { Page, Section } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";

export function CuratePage() {
  const navigate = useNavigate();
  const open = (key: string) => void navigate({ to: "/curate/$key", params: { key } });
  return (
    <Page title="Curate">
      <h1>Curate</h1>
      <SignedInOnly>
        {() => (
          <>
            <p className={styles.lead}>
              What is being written, what waits for a second pair of eyes, and what came back. Or{" "}
              <Link to="/curate/import">import records</Link> from a registry, a library or a table.
            </p>
            <Section title="Work queue" id="queue">
              <QueueList />
            </Section>
            <Section
              title="Reported by readers"
              id="reader-reports"
              note="A report is public only once it is answered, together with the answer."
            >
              <WaitingReports />
            </Section>
            <div className={queueStyles.starts}>
              <Section title="New study" id="new">
                <NewStudy onBegun={open} />
              </Section>
              <Section title="Edit a published study" id="edit">
                <EditPublished onBegun={open} />
              </Section>
            </div>
          </>
        )}
      </SignedInOnly>
    </Page>
  );
}
