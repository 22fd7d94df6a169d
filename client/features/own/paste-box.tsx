import { Button } from "@mantine/core";
import { type DragEvent, useId, useRef, useState } from "react";
import { exampleText } from "./example.ts";
import styles from "./own.module.css";
import { emptyState, type OwnState, withText } from "./state.ts";

/** Letters from which on browsers take many seconds to put a text into a field line by line. */
const slowPaste = 50_000;

export function PasteBox({
  state,
  onChange,
  onClear,
}: {
  state: OwnState;
  onChange: (change: (now: OwnState) => OwnState) => void;
  onClear: () => void;
}) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const text = decoded(await chosen.arrayBuffer());
    onChange((now) => withText(now, text));
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped === undefined) return;
    event.preventDefault();
    void take(dropped);
  };
  return (
    <div className={styles.paste}>
      <label htmlFor={id}>Paste from a spreadsheet, or drop a CSV file here</label>
      <textarea
        id={id}
        className={styles.text}
        data-over={over || undefined}
        value={state.text}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={"study;ai;n1i;ci;n2i\nSmith 2019;12;60;21;58"}
        onChange={(event) => {
          const text = event.currentTarget.value;
          onChange((now) => withText(now, text));
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length < slowPaste) return;
          event.preventDefault();
          const { value, selectionStart, selectionEnd } = event.currentTarget;
          const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
          onChange((now) => withText(now, text));
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      />
      <div className={styles.actions}>
        <Button size="xs" variant="default" onClick={() => file.current?.click()}>
          Choose a file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          hidden
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange(() => withText(emptyState, exampleText))}
        >
          Try an example
        </Button>
        <Button size="xs" variant="default" disabled={state.text === ""} onClick={onClear}>
          Clear
        </Button>
      </div>
      <p className={styles.privacy}>
        Your rows stay in this browser, where a reload finds them again. They leave it only to be
        computed, and the server keeps nothing of them. “Clear” removes them.
      </p>
    </div>
  );
}

/** Spreadsheets on Windows still write CSV in the encoding of the country. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
