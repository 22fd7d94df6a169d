import { closedList } from "../../vocabulary/closed-list.ts";

/** Answers to signalling questions of RoB 2. `NA` stands where a question was not reached. */
export const signallingAnswers = closedList([
  { id: "Y", label: "Yes" },
  { id: "PY", label: "Probably yes" },
  { id: "PN", label: "Probably no" },
  { id: "N", label: "No" },
  { id: "NI", label: "No information" },
  { id: "NA", label: "Not applicable" },
]);
export type SignallingAnswer = (typeof signallingAnswers.ids)[number];

/** Answers by the number of the question: `{ "1.1": "Y" }`. */
export type Answers = Readonly<Partial<Record<string, SignallingAnswer>>>;

/** How the algorithm sees an answer: definite and probable count the same. */
export type Side = "yes" | "no" | "no-information" | "not-applicable";

export function sideOf(answer: SignallingAnswer): Side {
  if (answer === "Y" || answer === "PY") return "yes";
  if (answer === "N" || answer === "PN") return "no";
  return answer === "NI" ? "no-information" : "not-applicable";
}
