import { fieldLabel, itemLabel, stepWords } from "../../ui/record-words.ts";
import type { DocumentPath } from "./document-path.ts";
import { valueAt } from "./document-path.ts";

/** "Arm ket: Dose, Value": where a value stands. Steps are names, ids or positions from 0. */
export function pathWords(path: DocumentPath, document?: object): string {
  const [part, item, ...rest] = path;
  if (part === undefined) return "Record";
  const name = String(part);
  if (item === undefined) return fieldLabel(name);
  const isItem = typeof item === "number" || itemLabel(name) !== null;
  const head = isItem
    ? `${itemLabel(name) ?? fieldLabel(name)} ${itemName(path, document)}`
    : fieldLabel(name);
  const steps = (isItem ? rest : [item, ...rest]).map(stepWords).join(", ");
  return steps === "" ? head : `${head}: ${steps}`;
}

function itemName(path: DocumentPath, document: object | undefined): string {
  const step = path[1];
  if (typeof step !== "number") return String(step);
  const id = valueAt(document, [...path.slice(0, 2), "id"]);
  return typeof id === "string" ? id : String(step + 1);
}
