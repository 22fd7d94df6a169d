/** The hours of the windows as an axis names them. */
const landmarks = [
  { hours: 0.67, label: "40 min" },
  { hours: 2, label: "2 h" },
  { hours: 4, label: "4 h" },
  { hours: 24, label: "1 d" },
  { hours: 72, label: "3 d" },
  { hours: 168, label: "1 wk" },
  { hours: 336, label: "2 wk" },
  { hours: 672, label: "4 wk" },
] as const;

/** From here on everything is “later”: one window without an end. */
const laterFrom = 840;

interface Span {
  readonly left: number;
  readonly right: number;
}

export interface HourAxis {
  readonly x: (hours: number) => number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where “later” begins and ends; null where nothing lies there. */
  readonly later: Span | null;
}

/** Pixels of a letter of an axis label, about. */
const letter = 6.1;

/**
 * Hours since the first dose on a logarithmic axis. It always reaches from 40 minutes to four weeks,
 * so that two figures under each other can be read against each other.
 */
export function hourAxis(hours: readonly number[], { left, right }: Span): HourAxis {
  const from = Math.min(0.5, ...hours.filter((hour) => hour > 0));
  const last = Math.max(...hours, 0);
  // On a phone “later” is given the room its own word needs.
  const least = right - left < 400 ? 4000 : 1400;
  const to = last > laterFrom ? Math.max(last * 1.15, least) : laterFrom;
  const scale = (right - left) / Math.log(to / from);
  const x = (hour: number) => left + Math.log(Math.max(hour, from) / from) * scale;
  const later = last > laterFrom ? { left: x(laterFrom), right } : null;
  const named = landmarks.map((mark) => ({ x: x(mark.hours), label: mark.label }));
  const ticks =
    later === null ? named : [...named, { x: (later.left + later.right) / 2, label: "later" }];
  return { x, ticks: withRoom(ticks), later };
}

/** Leaves out labels that would touch the one before. */
function withRoom(ticks: HourAxis["ticks"]): HourAxis["ticks"] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const half = (tick.label.length * letter) / 2;
    if (tick.x - half < free) return false;
    free = tick.x + half + 3;
    return true;
  });
}
