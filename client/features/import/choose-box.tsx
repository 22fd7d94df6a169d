import { Button, TextInput } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import { largestImportWords } from "#domain/largest-import.ts";
import { Form } from "../../ui/form.tsx";
import styles from "./import.module.css";
import { type RecordId, recordIdOf } from "./record-id.ts";

/** Where an import begins: files by choice or by drop, or a record by its number. */
export function ChooseBox({
  busy,
  onFiles,
  onRecord,
}: {
  busy: boolean;
  onFiles: (files: readonly File[]) => void;
  onRecord: (record: RecordId) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0 && !busy) onFiles(dropped);
  };
  const onSend = (field: (name: string) => string): void => {
    const typed = field("record");
    const record = recordIdOf(typed);
    setProblem(
      record === null
        ? `"${typed.trim()}" is no number of ClinicalTrials.gov, PubMed or Europe PMC.`
        : null,
    );
    if (record !== null) onRecord(record);
  };
  return (
    <div className={styles.begin}>
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Button disabled={busy} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <p>
          or drop them here: tables, libraries, registry records, up to {largestImportWords} each.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          data-testid="files"
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (chosen.length > 0) onFiles(chosen);
          }}
        />
      </div>
      <Form label="Fetch a record" inline onSend={onSend}>
        <TextInput
          name="record"
          label="Or fetch a record by its number"
          placeholder="NCT01234567, 23982301, PMC4243034"
          autoComplete="off"
          error={problem}
          onChange={() => setProblem(null)}
        />
        <Button type="submit" variant="default" disabled={busy}>
          Fetch
        </Button>
      </Form>
    </div>
  );
}
