import { useDraftActions } from "../editor.ts";
import { writeValue } from "../fields/typed-values.ts";
import styles from "./problems.module.css";
import fieldStyles from "../fields/fields.module.css";

/** Warnings that were answered, each with its reason and a way to take it back. */
export function AcceptedWarnings({
  accepted,
}: {
  accepted: readonly Readonly<Record<string, unknown>>[];
}) {
  const { change } = useDraftActions();
  return (
    <>
      <h3 className={styles.accepted}>Accepted warnings</h3>
      <ul className={styles.list}>
        {accepted.map(({ check, at, reason }, position) => {
          const name = `${writeValue(at)}, ${writeValue(check)}`;
          return (
            <li key={name}>
              <span>
                <code>{name}</code> {writeValue(reason)}
              </span>
              <button
                type="button"
                className={fieldStyles.remove}
                onClick={() =>
                  change(["acceptedWarnings", position], undefined, `Reason at ${name} removed`)
                }
              >
                Take back<span className="visually-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
