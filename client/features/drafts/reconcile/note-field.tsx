import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { noteAt, withNote } from "./choose.ts";
import { useAgreed } from "./use-agreed.ts";

/** Why something was decided as it was; stands with the published record. */
export function NoteField({ address, title }: { address: string; title: string }) {
  const { seen: note, change } = useAgreed((document) => noteAt(document, address));
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null && note === "")
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setTyped("")}>
        Note<span className="visually-hidden">: {title}</span>
      </Button>
    );
  return (
    <TextInput
      label="Note"
      aria-label={`Note: ${title}`}
      size="xs"
      autoFocus={note === ""}
      value={typed ?? note}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        const said = (typed ?? note).trim();
        setTyped(null);
        if (said !== note) change((document) => withNote(document, address, said), "Note");
      }}
    />
  );
}
