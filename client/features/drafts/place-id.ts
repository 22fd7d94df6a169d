import type { DocumentPath } from "./document-path.ts";

/** Id of the element that shows what stands at a path, so that a list of problems can lead there. */
export function placeId(path: DocumentPath): string {
  return `at-${path.join("-")}`;
}
