import type { DocumentPath } from "../document-path.ts";

/** Id of the element that shows what stands at a path, so that a list of problems can lead there. */
export function placeId(path: DocumentPath): string {
  return `at-${path.join("-")}`;
}

/** Leads to what shows a path, or to the closest thing that holds it; false where nothing does. */
export function goToPlace(path: DocumentPath): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const place = document.getElementById(placeId(path.slice(0, length)));
    if (place === null) continue;
    place.scrollIntoView({ block: "center" });
    place.focus({ preventScroll: true });
    return true;
  }
  return false;
}
