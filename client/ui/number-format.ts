const thousands = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** Blank that neither breaks the line nor parts a number from its unit. */
const thin = "\u202f";

export function integer(value: number): string {
  return thousands.format(value);
}

/** A fixed number of decimals with a real minus sign. */
export function decimal(value: number, digits: number): string {
  const fixed = value.toFixed(digits);
  return Number(fixed) === 0 ? fixed.replace("-", "") : fixed.replace("-", "−");
}

/** A number as it was entered, for places that show the source. */
export function exact(value: number): string {
  return String(value).replace("-", "−");
}

export function percent(value: number): string {
  return `${decimal(value, 0)}${thin}%`;
}

/** "38–58 %" */
export function percentInterval(low: number, high: number): string {
  return `${decimal(low, 0)}–${decimal(high, 0)}${thin}%`;
}

/** "48 of 100" */
export function outOf(events: number, n: number): string {
  return `${integer(events)} of ${integer(n)}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${integer(count)} ${count === 1 ? one : many}`;
}

/** "14 May 2026", in the reader's own time zone as little as a date allows. */
export function day(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleDateString("en-GB", {
        day: "numeric",
        month: "short",
        year: "numeric",
        timeZone: "UTC",
      });
}
