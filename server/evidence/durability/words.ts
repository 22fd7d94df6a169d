/** "40 min", "24 h", "28 d": an hour as readers think of it. */
export function hoursWords(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  return hours < 72 ? `${trimmed(hours)} h` : `${trimmed(hours / 24)} d`;
}

function trimmed(value: number): string {
  return String(Math.round(value * 10) / 10);
}

interface Onset {
  readonly firstAssessedHours: number | null;
  readonly lastNotSeparatedHours: number | null;
  readonly firstSeparationHours: number | null;
}

/** SELECTION 5: interval-censored; the arms parted somewhere between two looks. */
export function onsetWords(onset: Onset, betweenArms: boolean): string {
  // Without a comparator nothing is separated: the score had changed from before treatment.
  const words = separationOnset(onset);
  return betweenArms ? words : words.replaceAll("separated", "changed from before treatment");
}

function separationOnset(onset: Onset): string {
  const {
    firstAssessedHours: first,
    lastNotSeparatedHours: not,
    firstSeparationHours: apart,
  } = onset;
  if (apart === null) return `not separated by ${hoursWords(not ?? 0)}`;
  if (not !== null && not < apart)
    return `separated between ${hoursWords(not)} and ${hoursWords(apart)}`;
  return first !== null && first >= apart
    ? `separated by ${hoursWords(apart)} (first rating)`
    : `separated by ${hoursWords(apart)}`;
}

interface Looked {
  readonly hours: number | null;
  readonly reached: boolean | null;
  readonly lastAssessedHours: number | null;
}

/** The last look at which the arms differed, with the last look there was. */
export function separationWords({ hours, lastAssessedHours: last }: Looked): string {
  if (hours === null)
    return last === null ? "last separation not stated" : `last look at ${hoursWords(last)}`;
  if (last === null) return `last seen apart at ${hoursWords(hours)}`;
  return last <= hours
    ? `still apart at ${hoursWords(hours)}, the last look`
    : `last seen apart at ${hoursWords(hours)}; looked until ${hoursWords(last)}`;
}

/** Days until half had relapsed, or that half had not by the last look. */
export function relapseWords({ hours, reached, lastAssessedHours: last }: Looked): string {
  if (reached === false)
    return last === null
      ? "half had not relapsed when the study ended"
      : `half had not relapsed by ${hoursWords(last)}`;
  return hours === null ? "not stated" : `half had relapsed by ${trimmed(hours / 24)} days`;
}
