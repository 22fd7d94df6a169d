import { useBlocker } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { ApplyBar } from "./apply-bar.tsx";
import { ChooseBox } from "./choose-box.tsx";
import { countsOf, isDone } from "./decisions.ts";
import { FileSection } from "./file-section.tsx";
import styles from "./import.module.css";
import { type Running, useImport } from "./use-import.ts";

/** From a file or a number to drafts: preview, decide, try, import. */
export function ImportPanel({ SignIn }: { SignIn: ComponentType<{ onSignedIn: () => void }> }) {
  const state = useImport();
  const { files, failures, running } = state;
  const undone = files.some(({ studies }) =>
    studies.some((one) => !isDone(one) && countsOf(one).undecided < countsOf(one).all),
  );
  useBlocker({
    shouldBlockFn: () =>
      undone && !window.confirm("Decisions that were not imported are lost. Leave this page?"),
    enableBeforeUnload: () => undone,
  });
  return (
    <>
      <ChooseBox
        busy={running !== null}
        onFiles={(chosen) => void state.takeFiles(chosen)}
        onRecord={(record) => void state.fetchRecord(record)}
      />
      <Progress running={running} />
      {failures.length > 0 && (
        <div className={styles.failures} role="alert">
          {failures.map(({ name, message }) => (
            <p key={`${name} ${message}`}>
              {message.startsWith(name) ? message : `${name}: ${message}`}
            </p>
          ))}
        </div>
      )}
      {state.signedOut && (
        <div className={styles.failures}>
          <p>Sign in again; what you decided is kept here.</p>
          <SignIn onSignedIn={state.signedInAgain} />
        </div>
      )}
      <ApplyBar
        files={files}
        running={running}
        onChangeAll={state.changeAll}
        onApply={(dryRun) => void state.apply(dryRun)}
      />
      {files.map((file) => (
        <FileSection
          key={file.id}
          file={file}
          onChange={state.change}
          onTakeAway={() => state.takeAway(file.id)}
        />
      ))}
    </>
  );
}

/** The words are read out once; the bar alone moves. */
function Progress({ running }: { running: Running | null }) {
  return (
    <div className={styles.progress} role="status">
      {running !== null && (
        <>
          <p>{running.words}</p>
          <progress aria-label={running.words} max={1} value={running.share ?? undefined} />
        </>
      )}
    </div>
  );
}
