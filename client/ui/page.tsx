import type { ReactNode } from "react";
import styles from "./page.module.css";

/** The frame of every page: its title in the tab, its width, its one main heading's place. */
export function Page({ title, children }: { title: string; children: ReactNode }) {
  const full = title === "Ketamine Evidence Atlas" ? title : `${title} · Ketamine Evidence Atlas`;
  return (
    <div className={styles.page}>
      <title>{full}</title>
      {children}
    </div>
  );
}

export function Section({
  title,
  id,
  note,
  children,
}: {
  title: string;
  id: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
