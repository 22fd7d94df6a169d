import { describe, expect, test } from "vitest";
import { wordsOfSearch } from "#domain/question.ts";
import { queryString } from "../../lib/url-state.ts";
import { changeOutcome } from "./outcome-words.ts";

const changed = (address: string, outcome: string) =>
  queryString(changeOutcome(wordsOfSearch(address), outcome));

describe("another outcome", () => {
  test("keeps the time, the people and the comparator where they still fit", () => {
    expect(changed("route=oral&outcome=response&window=d7&measure=RR", "remission")).toBe(
      "route=oral&outcome=remission&window=d7&measure=RR",
    );
  });

  test("counted over a phase drops the time, and back again it is not kept by mistake", () => {
    expect(changed("outcome=response&window=h24&denominator=randomised", "dropout-any")).toBe(
      "outcome=dropout-any",
    );
    expect(changed("outcome=relapse&measure=HR", "response")).toBe("outcome=response");
  });

  test("rated on a scale drops what only counts have, and the other way round", () => {
    expect(changed("outcome=response&window=d7&measure=OR", "severity")).toBe(
      "outcome=severity&window=d7",
    );
    expect(
      changed("outcome=severity&window=d7&measure=MD&scale=madrs&form=change", "response"),
    ).toBe("outcome=response&window=d7");
  });

  test("of another illness drops the people with the first, a harm keeps them", () => {
    expect(changed("indication=depression&outcome=response&window=h24", "ptsd-response")).toBe(
      "outcome=ptsd-response&window=h24",
    );
    expect(changed("indication=ptsd&outcome=ptsd-response&window=h24", "ae-nausea")).toBe(
      "indication=ptsd&outcome=ae-nausea",
    );
  });
});
