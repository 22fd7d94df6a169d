const hoursOf: Readonly<Record<string, number>> = {
  min: 1 / 60,
  h: 1,
  d: 24,
  w: 168,
};

const units: readonly (readonly [RegExp, keyof typeof hoursOf])[] = [
  [/^(?:min|minutes?)$/i, "min"],
  [/^(?:h|hr|hrs|hours?)?$/i, "h"],
  [/^(?:d|days?)$/i, "d"],
  [/^(?:w|wk|wks|weeks?)$/i, "w"],
];

/** "24", "7 d", "day 7", "4 weeks", "40 min" as hours; undefined for a blank, null where it is none. */
export function typedHours(text: string): number | undefined | null {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const match =
    /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(trimmed) ??
    swapped(/^([a-z]+)\s*(\d+(?:\.\d+)?)$/i.exec(trimmed));
  if (match === null) return null;
  const unit = units.find(([pattern]) => pattern.test(match[2] ?? ""))?.[1];
  if (unit === undefined) return null;
  return Math.round(Number(match[1]) * hoursOf[unit]! * 100) / 100;
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match === null ? null : [match[0], match[2], match[1]];
}
