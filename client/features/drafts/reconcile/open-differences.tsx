import { Link } from "@tanstack/react-router";
import { isObject } from "#domain/study/same-value.ts";
import { plural } from "../../../ui/number-format.ts";
import { writeValue } from "../fields/typed-values.ts";
import { useDraftValue } from "../editor.ts";
import styles from "../form.module.css";

/** In the form of an agreed record: the way to what the two extractions still differ in. */
export function OpenDifferences() {
  const key = writeValue(useDraftValue(["key"]));
  const undecided = useDraftValue(["extraction", "undecided"]);
  const open = isObject(undecided) ? Object.keys(undecided).length : 0;
  if (open === 0) return null;
  return (
    <p className={styles.notice}>
      The two extractions of this study differ in {plural(open, "place")} that nobody decided yet.{" "}
      <Link to="/curate/$key/reconcile" params={{ key }}>
        Decide them side by side
      </Link>
    </p>
  );
}
