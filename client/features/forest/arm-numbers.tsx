import { Link } from "@tanstack/react-router";
import type { EffectRow } from "../../lib/api.ts";
import { decimal, exact, outOf } from "../../ui/number-format.ts";
import styles from "./study-dialog.module.css";

type Side = EffectRow["intervention"];
type Arm = Side["arms"][number];

/** The arms of one side, each number a link to the cell it was taken from. */
export function ArmNumbers({
  title,
  study,
  side,
  counts,
}: {
  title: string;
  study: string;
  side: Side;
  counts: boolean;
}) {
  if (side.arms.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {side.arms.map((arm) => (
          <li key={arm.arm}>
            {arm.label}:{" "}
            {arm.result === null ? (
              armText(arm, counts)
            ) : (
              <Link to="/studies/$key" params={{ key: study }} hash={arm.result}>
                {armText(arm, counts)}
              </Link>
            )}
            {arm.nRandomised !== null && arm.nRandomised !== arm.n && (
              <span className={styles.note}> {exact(arm.nRandomised)} randomised</span>
            )}
          </li>
        ))}
      </ul>
      {side.arms.length > 1 && side.n !== null && (
        <p className={styles.note}>Together: {armText(side, counts)}</p>
      )}
    </section>
  );
}

/** "19 of 30 people", "mean −12.3 (SD 8.1), 32 people" */
function armText(
  { events, n, mean, sd }: Pick<Arm, "events" | "n" | "mean" | "sd">,
  counts: boolean,
): string {
  if (counts && events !== null && n !== null) return `${outOf(events, n)} people`;
  const people = n === null ? "" : `${exact(n)} people`;
  if (counts || mean === null) return people === "" ? "no number of its own" : people;
  const spread = sd === null ? "" : ` (SD ${decimal(sd, 1)})`;
  return `mean ${decimal(mean, 1)}${spread}${people === "" ? "" : `, ${people}`}`;
}
