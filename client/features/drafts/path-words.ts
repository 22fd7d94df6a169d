import type { DocumentPath } from "./document-path.ts";
import { fieldLabel, itemLabel } from "../../ui/field-label.ts";
import { valueAt } from "./document-path.ts";

/** "Arm ket: Dose, Value": where a value stands. Steps are names, ids or positions from 0. */
export function pathWords(path: DocumentPath, document?: object): string {
  const [part, item, ...rest] = path;
  if (part === undefined) return "Record";
  const [label, holder] = [fieldLabel(String(part)), itemLabel(String(part))];
  if (item === undefined) return label;
  const isItem = typeof item === "number" || holder !== undefined;
  const head = isItem ? `${holder ?? label} ${itemName(path, document)}` : label;
  const steps = (isItem ? rest : [item, ...rest]).map(stepWords).join(", ");
  return steps === "" ? head : `${head}: ${steps}`;
}

function itemName(path: DocumentPath, document: object | undefined): string {
  const step = path[1];
  if (typeof step !== "number") return String(step);
  const id = valueAt(document, [...path.slice(0, 2), "id"]);
  return typeof id === "string" ? id : String(step + 1);
}

/** "SD of age", or the number of an item from 1. */
export function stepWords(step: string | number): string {
  if (typeof step === "number") return String(step + 1);
  return /^\d+$/.test(step) ? step : fieldLabel(step);
}
