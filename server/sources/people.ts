/** An author as a format gives it. `whole` is a group, or a name that could not be taken apart. */
export type Person =
  | { readonly family: string; readonly given?: string | undefined }
  | { readonly whole: string };

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const group =
  /\b(?:group|team|study|consortium|investigators?|collaborat\w*|committee|network|trial|society|institute|university|department|inc|ltd)\b/i;

/** The first author as records name one: "Zarate CA", a group by its name. */
export function authorName(person: Person): string {
  if ("whole" in person) return person.whole;
  const letters = initials(person.given ?? "");
  return letters === "" ? person.family : `${person.family} ${letters}`;
}

/** The surname, or the name of a group. */
export function surname(person: Person): string {
  return "whole" in person ? person.whole : person.family;
}

/** A name in any of the forms that exports print: "Zarate, Carlos A.", "Zarate CA", "Carlos Zarate". */
export function personIn(text: string): Person | undefined {
  const value = text.replace(/\s+/g, " ").replace(/^[\s,;]+|[\s,;]+$/g, "");
  if (value === "") return undefined;
  const [family = "", ...rest] = value.split(",").map((part) => part.trim());
  if (rest.length > 0) {
    const given = rest.find((part) => part !== "" && !suffix.test(part));
    return given === undefined ? { whole: family } : { family, given };
  }
  if (group.test(value)) return { whole: value };
  const words = value.split(" ").filter((word) => !suffix.test(word));
  if (words.length === 1) return { family: value };
  const letters = words.findIndex((word, at) => at > 0 && isInitials(word));
  if (letters !== -1 && words.slice(letters).every(isInitials))
    return { family: words.slice(0, letters).join(" "), given: words.slice(letters).join(" ") };
  const particle = words.findIndex(
    (word, at) =>
      at > 0 && /^(?:van|von|de|der|den|del|della|di|da|dos|la|le|ten|ter|het)$/i.test(word),
  );
  const from = particle === -1 ? words.length - 1 : particle;
  return { family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") };
}

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}\.?-?){1,4}$/u.test(word);
}

/** "Carlos A." and "CA" both give CA, "Jean-Paul" JP. */
function initials(given: string): string {
  const bare = given.replace(/\./g, " ").trim();
  if (/^\p{Lu}{1,4}$/u.test(bare)) return bare;
  return bare
    .split(/[\s-]+/)
    .filter((word) => word !== "" && !suffix.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
