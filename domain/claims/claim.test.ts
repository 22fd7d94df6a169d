import { expect, test } from "vitest";
import { claimPart } from "./part.ts";

const part = (parts: object) =>
  claimPart.safeParse({
    kind: "superiority",
    tests: "More people respond",
    question: "route=intravenous&outcome=response&window=h24",
    claims: "more",
    ...parts,
  });

test("a question is written in canonical order", () => {
  expect(part({}).success).toBe(true);
  const turned = part({ question: "outcome=response&window=h24&route=intravenous" });
  expect(turned.error?.issues[0]?.message).toContain("canonical");
});

test.each([
  ["route=intravenus&outcome=response&window=h24", '"intravenus" is not a value of route'],
  ["outcome=response&window=h24&text=spravato", '"text" is not a word of this query'],
  ["outcome=response&window=h24&v=1-abc", '"v" is not a word of this query'],
  ["window=h24", '"outcome" must be given'],
])("the question %s is refused by name", (question, message) => {
  expect(part({ question }).error?.issues[0]?.message).toContain(message);
});

test("a rate names one route and one kind of dosing", () => {
  const rate = (question: string) =>
    claimPart.safeParse({ kind: "rate", tests: "Most", question, from: 50, to: 100 });
  expect(rate("route=intravenous&dosing=repeated&outcome=response&window=end").success).toBe(true);
  expect(rate("route=intravenous&outcome=response&window=end").success).toBe(false);
  expect(
    rate("route=intravenous&route=oral&dosing=single&outcome=response&window=end").success,
  ).toBe(false);
});
