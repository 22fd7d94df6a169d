import { useEffect } from "react";
import type { Autosave } from "./autosave.ts";

/**
 * Saves when the page is hidden or comes back online, and answers what to do on leaving a field.
 * A page that is going away puts the work into the browser first.
 */
export function useSavingMoments(autosave: Autosave): () => void {
  useEffect(() => {
    const save = (): void => void autosave.saveNow();
    const hidden = (): void => {
      if (document.visibilityState !== "hidden") return;
      autosave.keepNow();
      save();
    };
    const leaving = (): void => autosave.keepNow();
    document.addEventListener("visibilitychange", hidden);
    addEventListener("pagehide", leaving);
    addEventListener("online", save);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      removeEventListener("pagehide", leaving);
      removeEventListener("online", save);
    };
  }, [autosave]);
  return () => void autosave.saveNow();
}
