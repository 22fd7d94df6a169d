import type { ReactNode } from "react";
import styles from "./notes.module.css";

/** Figures of one topic with their words, one under the other. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className={styles.panel}>{children}</div>;
}

/** What a reader may choose for the figures below. */
export function Controls({ children }: { children: ReactNode }) {
  return <div className={styles.controls}>{children}</div>;
}

/** How to read what stands beside it. */
export function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** What a reader must know before believing a figure. */
export function Warning({ children }: { children: ReactNode }) {
  return <p className={styles.warning}>{children}</p>;
}
