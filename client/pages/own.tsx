import { OwnAnalysis } from "../features/own/own-analysis.tsx";
import { Page } from "../ui/page.tsx";
import styles from "./own.module.css";

export function OwnPage() {
  return (
    <Page title="Pool your numbers">
      <h1>Pool your numbers</h1>
      <p className={styles.lead}>
        Paste the rows of your own trials and see their forest plot and pooled effect as you type,
        with the methods named beside every number and a script for R that must agree with it.
      </p>
      <OwnAnalysis />
    </Page>
  );
}
