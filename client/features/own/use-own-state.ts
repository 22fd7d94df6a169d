import { useEffect, useState } from "react";
import { type OwnState, restoreState, stateKey } from "./state.ts";

/** The reader's rows and choices, kept in this browser from visit to visit. */
export function useOwnState() {
  const [state, setState] = useState<OwnState>(() => restoreState(kept()));
  useEffect(() => keep(state), [state]);
  return [state, setState] as const;
}

/** A browser may refuse to keep anything; the page then works without. */
function kept(): string | null {
  try {
    return localStorage.getItem(stateKey);
  } catch {
    return null;
  }
}

function keep(state: OwnState): void {
  try {
    if (state.text === "") localStorage.removeItem(stateKey);
    else localStorage.setItem(stateKey, JSON.stringify(state));
  } catch {
    // Full or forbidden: the rows on the page are not touched by that.
  }
}
