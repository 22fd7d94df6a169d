import { describe, expect, test } from "vitest";
import { wordsOfSearch } from "#domain/question.ts";
import { moreSlots } from "./more-slots.ts";
import { otherWords } from "./other-words.ts";
import { sentenceSlots } from "./sentence-slots.ts";
import { fillSlot, isSet, type Slot, slotChoices, slotValue } from "./slot.ts";
import { isSameQuestion, wordsOfView } from "./views.ts";

const words = wordsOfSearch;
const labelOf = (slot: Slot, address: string) =>
  slotChoices(slot, words(address)).find(({ value }) => value === slotValue(slot, words(address)))
    ?.label;
const more = (address: string, id: string) =>
  moreSlots(words(address), { measure: "MD", measures: ["SMD", "MD"] }).find(
    (slot) => slot.id === id,
  );

describe("the sentence", () => {
  const address = "drug=ketamine&route=intravenous&outcome=response&window=h24";
  const slots = sentenceSlots(words(address));

  test("reads as one", () => {
    const read = Object.values(slots).map((slot) => labelOf(slot, address));
    expect(read).toEqual([
      "Response",
      "at 24 hours",
      "intravenous",
      "ketamine",
      "any comparator",
      "depression (unipolar)",
    ]);
  });

  test("says what an address asks beyond its choices, and keeps it choosable", () => {
    const several = "route=intravenous&route=oral&comparatorClass=ect&comparatorDrug=saline";
    expect(labelOf(slots.route, several)).toBe("intravenous or oral");
    expect(labelOf(slots.comparator, several)).toBe("ECT, saline");
  });

  test("a comparator replaces the one before, by class or by drug", () => {
    const byClass = fillSlot(slots.comparator, words(address), "comparatorClass=inert-placebo");
    expect(labelOf(slots.comparator, "comparatorClass=inert-placebo")).toBe("inert placebo");
    const drug = fillSlot(slots.comparator, byClass, "comparatorDrug=midazolam");
    expect(drug["comparatorClass"]).toBeUndefined();
    expect(fillSlot(slots.comparator, drug, "")).toEqual(words(address));
  });

  test("offers the whole phase alone for what is counted over it", () => {
    const { window } = sentenceSlots(words("outcome=relapse"));
    expect(window.choices.map(({ label }) => label)).toEqual(["over the whole phase"]);
  });
});

describe("more choices", () => {
  test("the usual way said aloud is still the usual way", () => {
    const method = more("outcome=response", "method");
    expect(method && isSet(method, words("method=REML"))).toBe(false);
    expect(method && isSet(method, words("method=DL"))).toBe(true);
    const measure = more("outcome=severity", "measure");
    expect(measure && isSet(measure, words("measure=SMD"))).toBe(false);
    expect(measure && isSet(measure, words("measure=MD"))).toBe(true);
  });

  test("fit the outcome", () => {
    expect(more("outcome=response", "denominator")).toBeDefined();
    expect(more("outcome=dropout-any", "denominator")).toBeUndefined();
    expect(more("outcome=severity", "scale")).toBeDefined();
    expect(more("outcome=response", "scale")).toBeUndefined();
  });

  test("filters without a choice of their own are named", () => {
    expect(otherWords(words("yearFrom=2015&route=oral"))).toEqual([
      {
        field: "yearFrom",
        value: "2015",
        name: "From year",
        label: "2015",
        without: { route: ["oral"] },
      },
    ]);
  });
});

describe("an agreed view", () => {
  const understood =
    "drug=ketamine&randomised=true&outcome=response&window=h24&denominator=reported";

  test("changes only what it is about, and leaves the defaults unsaid", () => {
    const asked = words("drug=ketamine&outcome=response&window=h24&sort=year");
    const view = `${understood.replace("reported", "randomised")}&include=views`;
    expect(wordsOfView(asked, understood, view)).toEqual({ ...asked, denominator: ["randomised"] });
    const back = wordsOfView({ ...asked, denominator: ["randomised"] }, view, understood);
    expect(back).toEqual(asked);
  });

  test("is the one asked where nothing but its extras differ", () => {
    expect(isSameQuestion(`${understood}&include=views`, understood)).toBe(true);
    expect(isSameQuestion(understood, `${understood}&crossover=none`)).toBe(false);
  });
});
