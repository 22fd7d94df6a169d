import { type ComponentType, useSyncExternalStore } from "react";
import type { Autosave } from "./autosave.ts";
import styles from "./form.module.css";

/** Whoever writes. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

export type SignInAgain = ComponentType<{
  readonly editor: Editor;
  readonly onSignedIn: () => void;
}>;

/** Where the session ended while somebody typed: the way back in, without leaving the form. */
export function SignedOut({
  autosave,
  editor,
  SignIn,
}: {
  autosave: Autosave;
  editor: Editor;
  SignIn: SignInAgain;
}) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  if (state.kind !== "failed" || !state.failure.signedOut) return null;
  return (
    <section className={styles.notice} aria-labelledby="signed-out" data-own-undo>
      <h2 id="signed-out" tabIndex={-1}>
        Your session has ended
      </h2>
      <p>
        Nothing is lost: your work stands below and is kept in this browser. Sign in again and it is
        saved; you can go on typing meanwhile.
      </p>
      <SignIn editor={editor} onSignedIn={() => void autosave.saveNow()} />
    </section>
  );
}
