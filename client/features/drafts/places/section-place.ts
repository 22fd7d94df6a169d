const prefix = "part-";

export function sectionPlace(id: string): string {
  return `${prefix}${id}`;
}

/** Scrolls to a part of the form and gives its heading the focus. */
export function goToSection(id: string): void {
  const heading = document.getElementById(sectionPlace(id));
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** Id of the part of the form that holds an element; null outside of all. */
export function nearestSection(element: Element | null): string | null {
  return element?.closest<HTMLElement>("[data-part]")?.dataset["part"] ?? null;
}
