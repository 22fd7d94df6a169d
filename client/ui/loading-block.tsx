import { Skeleton } from "@mantine/core";
import styles from "./states.module.css";

/** Holds the place of what is coming. Invisible for the first 200 ms, so quick answers never blink. */
export function LoadingBlock({ height, label }: { height: number; label: string }) {
  return (
    <div className={styles.loading} aria-busy="true" style={{ height }}>
      <span className="visually-hidden" role="status">
        {label}
      </span>
      <Skeleton height="100%" radius="sm" />
    </div>
  );
}
