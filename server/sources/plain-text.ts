/** Inline and block mark-up that indexes leave in titles and abstracts. Other "<" are signs. */
const markUp =
  /<\/?(?:jats:|mml:)?(?:i|b|u|em|strong|sub|sup|inf|sc|scp|span|tt|mark|a|italic|bold|underline|math|mi|mo|mn|mrow|msub|msup)(?:\s[^<>]*)?\/?>/gi;
const blocks =
  /<\/?(?:jats:)?(?:p|br|div|h[1-6]|title|sec|list|list-item|ul|ol|li|abstract|abstracttext)(?:\s[^<>]*)?\/?>/gi;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  kappa: "κ",
  mu: "μ",
  micro: "µ",
  plusmn: "±",
  times: "×",
  le: "≤",
  ge: "≥",
  reg: "®",
  trade: "™",
  copy: "©",
  eacute: "é",
  egrave: "è",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  szlig: "ß",
  oslash: "ø",
  aring: "å",
  ntilde: "ñ",
  ccedil: "ç",
};

/** Text without mark-up and entities, composed (NFC), with single blanks and none at the ends. */
export function plainText(marked: string): string {
  return (
    decoded(marked)
      .replace(blocks, " ")
      .replace(markUp, "")
      // LaTeX puts accents on an i without its dot, which no letter is composed of.
      .replace(/ı(?=\p{M})/gu, "i")
      .normalize("NFC")
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** An entity that is not known stays as it stands, so that nothing is lost unseen. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name !== undefined)
      return named[name as string] ?? named[String(name).toLowerCase()] ?? whole;
    const code = dec === undefined ? Number.parseInt(String(hex), 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(whole);
  });
}

/** A registry's plain text: its Markdown escapes ("\>", "\[") taken off as well. */
export function registryText(text: string): string {
  return plainText(text.replace(/\\([<>[\]*_~#.()-])/g, "$1"));
}

/** At most so many characters, cut with "…". */
export function shortened(text: string, most = 300): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Lower-case ASCII words joined by hyphens, the form of keys and ids; empty where nothing is left. */
export function slug(text: string): string {
  return text
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, "o")
    .replace(/[łŁ]/g, "l")
    .replace(/[æÆ]/g, "ae")
    .replace(/[đĐðÐ]/g, "d")
    .replace(/ı/g, "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
