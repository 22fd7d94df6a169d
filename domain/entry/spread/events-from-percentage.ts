import { decimalsOf } from "../../decimals-of.ts";
import { eventsFromPercent } from "../../stats/events-from-percent.ts";
import { defineCalculator, people, put } from "./calculator.ts";

export const eventsFromPercentage = defineCalculator({
  id: "events-from-percent",
  label: "Events from a percentage",
  kind: "binary",
  source: "the whole number nearest to the percentage of n",
  fields: { percent: { label: "Percentage", unit: "percent" }, n: people() },
  compute: ({ percent, n }) => {
    const { events, ambiguous, consistent } = eventsFromPercent(percent, n, decimalsOf(percent));
    const doubt = consistent
      ? ambiguous
        ? "; a neighbouring number of events would be printed as the same percentage"
        : ""
      : `; no whole number of ${n} is ${put(percent)} %, so n or the percentage may be misprinted`;
    return {
      values: { events, n },
      derivation: `events = ${put(percent)} % of ${n} = ${events}${doubt}`,
    };
  },
});
