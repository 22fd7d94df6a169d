import { Button } from "@mantine/core";
import { useDraftStore } from "../editor.ts";
import { placeId } from "../places/place-id.ts";
import styles from "../fields/fields.module.css";

/** Begins one more item of a part, or with a length of null the part itself. */
export function ListEnd({
  part,
  length,
  what,
}: {
  part: string;
  length: number | null;
  what: string;
}) {
  const store = useDraftStore();
  const path = length === null ? [part] : [part, length];
  return (
    <div className={styles.add}>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          store.actions.change(path, {}, `New: ${what}`);
          requestAnimationFrame(() => document.getElementById(placeId(path))?.focus());
        }}
      >
        Add {what}
      </Button>
    </div>
  );
}
