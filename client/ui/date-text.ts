const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const minute = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** "21 Nov 2026" */
export function dayText(iso: string): string {
  return day.format(new Date(iso));
}

/** "21 Nov 2026, 16:35", in the reader's own time zone. */
export function minuteText(iso: string): string {
  return minute.format(new Date(iso));
}
