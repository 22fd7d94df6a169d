import { useCallback, useState } from "react";

const storageKey = "studies-hidden-columns";

/** Columns this reader has put away, remembered on this device where it allows that. */
export function useHiddenColumns(): [readonly string[], (hidden: string[]) => void] {
  const [hidden, setHidden] = useState(readHidden);
  const change = useCallback((next: string[]) => {
    setHidden(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Storage may be blocked or full; the choice then lasts as long as the page.
    }
  }, []);
  return [hidden, change];
}

function readHidden(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(stored) ? stored.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}
