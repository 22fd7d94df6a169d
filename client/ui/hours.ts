/** Hours that readers think in, with the words an axis shows. */
const landmarks = [
  { hours: 0.67, label: "40 min" },
  { hours: 2, label: "2 h" },
  { hours: 4, label: "4 h" },
  { hours: 24, label: "24 h" },
  { hours: 72, label: "3 d" },
  { hours: 168, label: "7 d" },
  { hours: 336, label: "14 d" },
  { hours: 672, label: "28 d" },
  { hours: 2190, label: "3 mo" },
  { hours: 4380, label: "6 mo" },
  { hours: 8760, label: "1 y" },
  { hours: 17520, label: "2 y" },
  { hours: 43800, label: "5 y" },
] as const;

/** Where a rating before the dose stands: a logarithm has no zero. */
const baselinePlace = Math.log10(0.2);

/** Place of an hour on a logarithmic axis of hours. */
export function hourPlace(hours: number): number {
  return hours <= 0 ? baselinePlace : Math.max(Math.log10(hours), Math.log10(0.3));
}

export interface HourAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Domain and landmark ticks that hold every hour given, with a little air at both ends. */
export function hourAxis(hours: readonly number[]): HourAxis {
  const places = hours.map(hourPlace);
  const low = places.length === 0 ? hourPlace(0.67) : Math.min(...places);
  const high = places.length === 0 ? hourPlace(672) : Math.max(...places);
  const air = Math.max(0.08, (high - low) * 0.05);
  const domain = [low - air, high + air] as const;
  const inside = landmarks
    .map((mark) => hourPlace(mark.hours))
    .filter((place) => place >= domain[0] && place <= domain[1]);
  const ticks = hours.some((hour) => hour <= 0) ? [baselinePlace, ...inside] : inside;
  return { domain, ticks };
}

/** The landmark's own words at a tick. */
export function hourTickLabel(place: number): string {
  if (place === baselinePlace) return "before";
  return landmarks.find((mark) => hourPlace(mark.hours) === place)?.label ?? "";
}

/** "40 min", "24 h", "28 d": short words for any hour. */
export function hoursText(hours: number): string {
  if (hours === 0) return "before";
  const mark = landmarks.find((one) => one.hours === hours);
  if (mark !== undefined) return mark.label;
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < 72) return `${trimmed(hours)} h`;
  return `${trimmed(hours / 24)} d`;
}

function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
