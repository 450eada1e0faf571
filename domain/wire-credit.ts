import { remembered } from './remembered';

/**
 * News agencies whose reports others print, by the name that stands for them here, with the forms they are credited in. A
 * form in brackets is one only in brackets: "(PA)" is a credit, "PA" by itself may be anything.
 */
const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  Reuters: ['Reuters', 'Thomson Reuters', 'RTRS'],
  'Associated Press': ['Associated Press', 'AP', 'AP News'],
  AFP: ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  dpa: ['dpa', 'Deutsche Presse-Agentur'],
  ANP: ['ANP', 'Algemeen Nederlands Persbureau'],
  'PA Media': ['PA Media', 'Press Association', 'PA news agency', '(PA)'],
  UPI: ['UPI', 'United Press International'],
  EFE: ['EFE', 'Agencia EFE'],
  'Europa Press': ['Europa Press'],
  ANSA: ['ANSA'],
  Lusa: ['Lusa', 'Agência Lusa'],
  Belga: ['Belga'],
  'Austria Presse Agentur': ['Austria Presse Agentur', '(APA)'],
  'Keystone-SDA': ['Keystone-SDA', '(SDA)', '(sda)', '(ATS)'],
  NTB: ['NTB', 'Norsk Telegrambyrå'],
  Ritzau: ['Ritzau'],
  'TT Nyhetsbyrån': ['TT Nyhetsbyrån', '(TT)'],
  STT: ['STT', 'Suomen Tietotoimisto'],
  PAP: ['Polska Agencja Prasowa', '(PAP)'],
  ČTK: ['ČTK', 'CTK'],
  TASR: ['TASR'],
  MTI: ['Magyar Távirati Iroda', '(MTI)'],
  Ukrinform: ['Ukrinform'],
  'Interfax-Ukraine': ['Interfax-Ukraine'],
  Interfax: ['Interfax'],
  TASS: ['TASS', 'ITAR-TASS'],
  'RIA Novosti': ['RIA Novosti'],
  Anadolu: ['Anadolu', 'Anadolu Agency'],
  'Kyodo News': ['Kyodo News', 'Kyodo'],
  Yonhap: ['Yonhap', 'Yonhap News Agency'],
  Xinhua: ['Xinhua'],
  PTI: ['Press Trust of India', '(PTI)'],
  'Canadian Press': ['Canadian Press', 'La Presse Canadienne', '(CP)'],
  AAP: ['Australian Associated Press', '(AAP)'],
  Bloomberg: ['Bloomberg News', '(Bloomberg)'],
};

const inBrackets = (form: string) => form.startsWith('(');
const bare = (form: string) => form.replace(/^\(|\)$/g, '');
const folded = (form: string) => form.replace(/^the\s+/iu, '').toLocaleLowerCase('en');

const FORMS = Object.values(AGENCIES).flat();
const NAMES = new Map(
  Object.entries(AGENCIES).flatMap(([name, forms]) => forms.map((form) => [folded(bare(form)), name] as const)),
);

/** One agency or several: "AP", "the Associated Press", "AFP/Reuters". Written as its form is, or in capitals. */
function agencies(forms: readonly string[]): string {
  const written = [...new Set(forms.flatMap((form) => [form, form.toUpperCase()]))].sort((a, b) => b.length - a.length);
  const escaped = written.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const one = `(?:[Tt]he\\s+)?(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`;
  return `(?<![\\p{L}\\p{N}])(${one}(?:\\s*(?:/|,|&|and|und|et)\\s*${one})*)`;
}

const PLAIN = agencies(FORMS.filter((form) => !inBrackets(form)));
const ANY = agencies(FORMS.map(bare));

const pattern = (source: string) => new RegExp(source, 'mu');

/** Where a text credits a wire, and does not merely speak of it. Each is held against single lines. */
const IN_TEXT = [
  // "LONDON, 3 March (Reuters) —", "Berlin (dpa/bb) -"
  pattern(`^[^\\n()]{0,60}\\(${ANY}(?:/\\p{L}{1,4})?\\)\\s*[-–—]`),
  // "… he said. (AP)", "… he said. — AFP"
  pattern(`[([]${ANY}[)\\]]\\.?\\s*$`),
  pattern(`(?:[—–]|--)\\s?${PLAIN}\\.?\\s*$`),
  // "Source: Reuters", "© 2024 AFP"
  pattern(
    `(?:\\b[Ss]ources?|[Qq]uelle|[Bb]ron|[Ff]uente|[Ff]onte|[Cc]redit|[Cc]opyright|©)\\s*:?\\s*(?:\\d{4}\\s+)?${PLAIN}\\s*[)\\].]*\\s*$`,
  ),
  // "By Ada Brandt, Associated Press"
  pattern(
    `^\\s*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)\\s+(?:[^\\n]{1,80}?(?:,\\s*|\\s+of\\s+|\\s*[|/(]\\s*))?${PLAIN}\\)?(?:\\s+(?:staff|writers?|reporters?|correspondents?))*\\s*$`,
  ),
  // "Gazette via Reuters", "with reporting by AFP", "AP contributed to this report"
  pattern(`\\b[Vv]ia\\s+${PLAIN}\\s*[)\\].]*\\s*$`),
  pattern(`\\b[Rr]eporting\\s+(?:by|from)\\s+${PLAIN}`),
  pattern(`${PLAIN}\\s+contributed\\s+to\\s+this\\s+(?:report|story|article)`),
  pattern(`^\\s*${PLAIN}\\s*$`),
];

const IN_NAME = [
  pattern(`^${PLAIN}(?:\\s+(?:news\\s+)?(?:agency|wire))?\\s*(?:$|[,:(/|–—]|-\\s|via\\b)`),
  pattern(`(?:\\bvia\\s+|[/|]\\s*)${PLAIN}$`),
  pattern(`\\(${ANY}\\)$`),
];

const SEPARATOR = /\s*(?:[/,;&]|\s(?:and|und|et)\s)\s*/u;

/** The agencies that a credit names, each by one name: "AP" and "the Associated Press" are one. */
export const agenciesIn = (credit: string): string[] =>
  credit === ''
    ? []
    : credit.split(SEPARATOR).flatMap((one) => (one.trim() ? [NAMES.get(folded(one.trim())) ?? one.trim()] : []));

function credited(text: string, patterns: readonly RegExp[]): string {
  for (const one of patterns) {
    const found = one.exec(text)?.[1];
    if (found) return [...new Set(agenciesIn(found))].join(', ');
  }
  return '';
}

/** A credit stands at the beginning of a report or at its end. */
const BEGINNING = 1500;
const END = 600;

/** The wire that a text is credited to, in a dateline, a byline, or at its end; '' where it only speaks of one, or of none. */
export function creditIn(text: string): string {
  const shown = text.length > BEGINNING + END ? `${text.slice(0, BEGINNING)}\n${text.slice(-END)}` : text;
  return credited(shown.trim(), IN_TEXT);
}

/** The wire that a page is credited to, by its byline and its readable words. */
export const creditOfPage = ({ byline, text }: { byline: string; text: string }): string =>
  creditIn(/^by\s/iu.test(byline) ? byline : `By ${byline}`) || creditIn(text);

/** The wire that the name of a source tells of: "AP", "Reuters via The Guardian", "Gazette (AFP)". */
export const creditInName = remembered((name) => credited(name.replace(/\s+/gu, ' ').trim(), IN_NAME));
