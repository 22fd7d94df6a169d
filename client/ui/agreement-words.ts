import type { Extraction } from "#domain/study/extraction.ts";
import { decimal, percent, plural } from "./number-format.ts";

/** "Extracted twice: 96 % of 54 cells agreed, κ 0.91." */
export function agreementWords({
  agreementPercent,
  cells,
  kappa,
}: Pick<Extraction, "agreementPercent" | "cells" | "kappa">): string {
  if (agreementPercent === undefined) return "Extracted twice: there was no cell to compare.";
  const chance = kappa === undefined ? "κ undefined" : `κ ${decimal(kappa, 2)}`;
  return `Extracted twice: ${percent(agreementPercent)} of ${plural(cells, "cell")} agreed, ${chance}.`;
}
