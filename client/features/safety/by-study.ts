interface OfStudy {
  readonly key: string;
  readonly name: string;
}

/** Entries by their study, in the order given. */
export function byStudy<Entry extends OfStudy>(entries: readonly Entry[]) {
  const studies = new Map<string, OfStudy & { readonly entries: Entry[] }>();
  for (const entry of entries) {
    const study = studies.get(entry.key);
    if (study === undefined)
      studies.set(entry.key, { key: entry.key, name: entry.name, entries: [entry] });
    else study.entries.push(entry);
  }
  return [...studies.values()];
}
