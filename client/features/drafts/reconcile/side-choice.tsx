import type { ReactNode } from "react";
import type { Chosen, Side } from "./choose.ts";
import styles from "./reconcile.module.css";

/** One extraction's column of a difference. */
export function SideChoice({
  side,
  name,
  who,
  chosen,
  onChoose,
  children,
}: {
  side: Side;
  name: string;
  who: string;
  chosen: Chosen;
  onChoose: (side: Side) => void;
  children: ReactNode;
}) {
  return (
    <label className={styles.side}>
      <span className={styles.who}>
        <input
          type="radio"
          name={name}
          data-side={side}
          checked={chosen === side}
          onChange={() => onChoose(side)}
        />{" "}
        {who}
      </span>
      <span className={styles.value}>{children}</span>
    </label>
  );
}
