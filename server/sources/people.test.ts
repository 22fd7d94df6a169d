import { expect, test } from "vitest";
import { authorName, personIn, surname } from "./people.ts";

test.each([
  ["Zarate, Carlos A Jr", "Zarate CA"],
  ["Zarate, Carlos A., Jr.", "Zarate CA"],
  ["Zarate, Jr., Carlos A.", "Zarate CA"],
  ["Zarate CA", "Zarate CA"],
  ["Zarate C. A.", "Zarate CA"],
  ["Carlos Zarate", "Zarate C"],
  ["van den Berg, Jean-Paul", "van den Berg JP"],
  ["Anna van den Berg", "van den Berg A"],
  ["aan het Rot M", "aan het Rot M"],
  ["Müller, Jürgen", "Müller J"],
  ["The Example Study Group", "The Example Study Group"],
  ["WHO", "WHO"],
])("%s is written %s", (text, name) => {
  const person = personIn(text);
  expect(person && authorName(person)).toBe(name);
});

test("a blank name is nobody", () => {
  expect(personIn(" , ")).toBeUndefined();
});

test("the surname of a group is its name", () => {
  expect(surname({ whole: "The Example Study Group" })).toBe("The Example Study Group");
});
