import type { ReactNode, RefObject } from "react";
import styles from "./scroll-table.module.css";

/** A table that may be wider than the page. The region takes the focus so that keys can scroll it. */
export function ScrollTable({
  label,
  region,
  children,
}: {
  label: string;
  region?: RefObject<HTMLDivElement | null>;
  children: ReactNode;
}) {
  return (
    <div ref={region} className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
