import type { Source } from "../suggestion.ts";
import { mapAtlasCsv } from "./map.ts";
import { recognisesAtlas } from "./raw.ts";

/** Tables that the Atlas itself exports: studies, the studies behind an effect, arms behind rates. */
export const atlasCsv: Source = {
  id: "atlas-csv",
  label: "Atlas CSV",
  ownKeys: true,
  recognises: ({ text }) => recognisesAtlas(text),
  read: mapAtlasCsv,
  fields: {
    carried: [
      "studies: key",
      "studies: name",
      "studies: title",
      "studies: year",
      "studies: first_author",
      "studies: indication, indication_detail, purpose, age_group",
      "studies: design_type, randomised, blinding, dosing",
      "studies: participants, participants_counts, where randomised or enrolled",
      "studies: drugs, routes, doses, where there is one of each",
      "studies: comparator_classes, comparators, where there is one of each",
      "studies: funding",
      "studies: primary_outcome_met",
      "arms behind rates: study, name, year, indication",
      "arms behind rates: arm, arm_label, role, drug, route, dose, dose_band, comparator_class",
      "arms behind rates: result, harm, hours, scale, criterion, definition, caution",
      "arms behind rates: analysis_set, crossover_period, basis, source_kind",
      "arms behind rates: events, n, percent",
      "studies behind an effect: key and the columns of the Metapsy standard",
      "studies behind an effect: criterion, analysis_set, basis",
    ],
    dropped: [
      "studies: counted_once, risk_of_bias, results, results_unverified",
      "arms behind rates: group, design_class, dosing, stands_for, ci_low, ci_high",
      "studies behind an effect: status, left_out_at, reason_code, reason",
      "studies behind an effect: yi, vi, weight, estimate, ci_low, ci_high and the columns of metafor",
      "studies behind an effect: randomised_arm1, randomised_arm2, flags, printed, parts, sources",
      "points of a course: the whole table",
    ],
  },
};
