import { type KeyboardEvent, useCallback } from "react";

/**
 * Keys beside the radio buttons' own: a and b take a side, n and p lead to the next and the previous
 * open difference. Nothing is caught while somebody types words.
 */
export function useReconcileKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback((event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || isTyping(target))
      return;
    if (key === "a" || key === "b")
      target.closest("[data-cell]")?.querySelector<HTMLElement>(`[data-side="${key}"]`)?.click();
    else if (key === "n" || key === "p") goToOpen(key === "n" ? 1 : -1, target);
    else return;
    event.preventDefault();
  }, []);
}

/** Leads to the nearest open difference after or before a place, round the page. */
export function goToOpen(step: 1 | -1, from: Element | null): void {
  const cells = [...document.querySelectorAll("[data-reconcile] [data-cell]")];
  const here = from === null ? -1 : cells.findIndex((cell) => cell.contains(from));
  const start = here === -1 && step === -1 ? 0 : here;
  const ahead = cells.map((_, nth) => cells.at((start + step * (nth + 1)) % cells.length));
  const next = ahead.find((cell) => cell?.hasAttribute("data-open"));
  next?.scrollIntoView({ block: "center" });
  next?.querySelector<HTMLElement>("[data-side]")?.focus({ preventScroll: true });
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "radio";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
