import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import formStyles from "../../ui/form.module.css";
import { FormProblem } from "../../ui/form.tsx";
import type { Desk } from "./desk.ts";
import type { DraftDoor } from "./draft-door.ts";
import { useDraftProblems, useDraftStore } from "./editor.ts";
import styles from "./form.module.css";
import { openCounts } from "./open-counts.ts";
import { saveWords } from "./save-state.ts";

/** The end of the form: handing the draft over, or throwing it away. */
export function SubmitPanel({
  door,
  desk: { autosave },
  onDone,
}: {
  door: DraftDoor;
  desk: Desk;
  onDone: () => void;
}) {
  const [message, setMessage] = useState("");
  const [discarding, setDiscarding] = useState(false);
  const problems = useDraftProblems();
  const { all } = openCounts(problems, useDraftStore().state().document);
  const open = all.errors + all.warnings;
  /** The counter of the last state, once everything typed is in it. */
  const savedCounter = async (): Promise<number> => {
    await autosave.saveNow();
    if (autosave.unsaved) throw new Error(`${saveWords(autosave.state())}.`);
    return autosave.counter;
  };
  const submit = useMutation({
    mutationFn: async () => door.submit(await savedCounter(), message.trim()),
    onSuccess: onDone,
  });
  const discard = useMutation({
    mutationFn: async () => door.discard(await savedCounter()),
    onSuccess: onDone,
  });
  return (
    <section className={styles.part} aria-labelledby="hand-over" data-own-undo>
      <h2 id="hand-over">{door.words.title}</h2>
      <p className={styles.words}>
        {open === 0
          ? door.words.next
          : `${open === 1 ? "One problem is" : `${open} problems are`} open: errors must be put right and warnings need a reason first.`}
      </p>
      <Textarea
        className={styles.message ?? ""}
        label={door.words.message}
        required
        size="sm"
        value={message}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <div className={formStyles.actions}>
        <Button
          size="sm"
          loading={submit.isPending}
          disabled={message.trim() === "" || open > 0}
          onClick={() => submit.mutate()}
        >
          Hand over
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={discard.isPending}
          onBlur={() => setDiscarding(false)}
          onClick={() => (discarding ? discard.mutate() : setDiscarding(true))}
        >
          {discarding ? door.words.reallyDiscard : door.words.discard}
        </Button>
      </div>
      <FormProblem error={submit.error ?? discard.error} />
    </section>
  );
}
