import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { type Choice, ChoiceOptions } from "../../../ui/select-field.tsx";
import type { DocumentPath } from "../document-path.ts";
import { placeId } from "../places/place-id.ts";
import styles from "./fields.module.css";

/** Adds an item of a chosen kind to a list and leads to it. */
export function AddItem({
  what,
  choices,
  onAdd,
}: {
  what: string;
  choices: readonly Choice[];
  /** Answers where the new item stands. */
  onAdd: (kind: string) => DocumentPath;
}) {
  const [kind, setKind] = useState(choices[0]?.value ?? "");
  return (
    <div className={styles.add}>
      <NativeSelect
        size="xs"
        aria-label={`Kind of the new ${what}`}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
      >
        <ChoiceOptions choices={choices} />
      </NativeSelect>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          const place = placeId(onAdd(kind));
          // Once it is drawn.
          requestAnimationFrame(() => document.getElementById(place)?.focus());
        }}
      >
        Add {/^[aeiou]/.test(what) ? "an" : "a"} {what}
      </Button>
    </div>
  );
}
