/** Words by which free text names a harm of treatment. */
const harms =
  /adverse|side effect|reaction|dissociat|dereal|unreality|nause|vomit|dizz|vertigo|headache|diplopia|blood pressure|hypertens|h(a?)emodynamic|cardiovascular|sedat|somnol|halluc|psychotomimetic|psychos|\bmani(a|c)|amnesia|confusion|cogniti|memory|recall|bladder|urin(e|ary)|cystitis|misuse|abuse|syncope|suicide|suicidality|suicidal ideation after|worsening|deterioration|psychological distress/i;

/** Harms that are rated as a score rather than counted. */
const scored = /cogniti|memory|recall|blood pressure|bladder|urin(e|ary)/i;

export function namesHarm(text: string): boolean {
  return harms.test(text);
}

export function namesScoredHarm(text: string): boolean {
  return scored.test(text);
}
