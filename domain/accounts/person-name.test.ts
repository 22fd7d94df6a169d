import { expect, test } from "vitest";
import { personName } from "./person-name.ts";

test.each(["Ada Lovelace", " van der Berg ", "loader", "Atlas"])(
  "%s is a person's name",
  (name) => {
    expect(personName.parse(name)).toBe(name.trim());
  },
);

test.each(["the Atlas’s data files", "The Atlas's  Data-Files", "the\u00a0Atlas`s data files."])(
  "nobody is called %s, which is how the program signs",
  (name) => {
    expect(personName.safeParse(name).error?.issues[0]?.message).toContain("choose another name");
  },
);

test.each(["", "  ", "x".repeat(121)])("%j is no name", (name) => {
  expect(personName.safeParse(name).success).toBe(false);
});
