import { FormatsList } from "../features/import/formats-list.tsx";
import { ImportPanel } from "../features/import/import-panel.tsx";
import { SignInForm } from "../features/sign-in/sign-in-form.tsx";
import styles from "../ui/form.module.css";
import { Page, Section } from "../ui/page.tsx";
import { SignedInOnly } from "./signed-in-only.tsx";

export function ImportPage() {
  return (
    <Page title="Import">
      <h1>Import</h1>
      <SignedInOnly>
        {() => (
          <>
            <p className={styles.lead}>
              Look at what a file or a record would bring, accept, edit or reject each value, and
              let the accepted ones into <a href="/curate">drafts</a>. Nothing is stored before
              that, and nothing is published by it.
            </p>
            <ImportPanel SignIn={SignInForm} />
            <Section
              title="Formats"
              id="formats"
              note="A format is recognised from the file. What it leaves out is named with each study, too."
            >
              <FormatsList />
            </Section>
          </>
        )}
      </SignedInOnly>
    </Page>
  );
}
