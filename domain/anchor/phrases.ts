import type { Fact } from './facts';
import { perLanguage } from './language';

/** Words by which a language denies, and those by which it says whose word something is. */
interface Phrases {
  negations: string;
  /** One that is written together with the word after it. */
  elided?: string;
  /** Before the one whose word it is: "according to". */
  leads: string;
  /** Beside the one whose word it is: "said". */
  verbs: string;
}

const PHRASES: Record<string, Phrases> = {
  en: {
    negations:
      "not|cannot|\\p{L}+n['’]t|no\\s+one|no|never|none|nobody|nothing|nowhere|neither|nor|without|(?<!\\ba\\s)few|hardly|barely|scarcely|rarely|seldom|fail(?:s|ed)?\\s+to|unable|denie[sd]|deny",
    leads: 'according\\s+to|in\\s+the\\s+words\\s+of|as\\s+told\\s+(?:to|by)|by\\s+the\\s+account\\s+of|citing|quoting',
    verbs:
      'said|says|say|told|tells|claimed|claims|claim|alleged|alleges|reported|reports|reportedly|allegedly|announced|announces|stated|states|estimated|estimates|confirmed|confirms|warned|warns|wrote|writes|argued|argues|insisted|insists',
  },
  de: {
    negations: 'nicht|kein(?:e[rnms]?)?|nie|niemals|niemand|nichts|ohne|weder|kaum|wenige?',
    leads: 'laut|zufolge|nach\\s+(?:Angaben|Aussage|Auskunft)\\s+(?:von|des|der)?',
    verbs: 'sagte[n]?|sagt|sagen|erklärte[n]?|berichtete[n]?|teilte[n]?|schrieb(?:en)?|meinte[n]?',
  },
  fr: {
    elided: "n['’](?=\\p{L})",
    negations: 'ne|pas|jamais|aucune?|sans|rien|ni|guère|peu',
    leads: "selon|d['’]après|de\\s+l['’]avis\\s+de",
    verbs: 'dit|disent|déclaré|déclare|affirmé|affirme|annoncé|annonce|indiqué|indique|précisé|expliqué|assure|assuré',
  },
  es: {
    negations: 'no|nunca|jamás|ningún|ninguna|ninguno|nadie|nada|sin|ni|tampoco|apenas|pocos|pocas',
    leads: 'según|de\\s+acuerdo\\s+con',
    verbs: 'dijo|dijeron|dice|dicen|afirmó|afirma|aseguró|asegura|anunció|declaró|informó|señaló|indicó|explicó',
  },
  it: {
    negations: 'non|mai|nessun[oa]?|niente|nulla|senza|né|poch[ie]',
    leads: 'secondo|stando\\s+a',
    verbs: 'dice|dicono|disse|detto|dichiarato|affermato|annunciato|riferito|spiegato|sostiene|sostengono',
  },
  pt: {
    negations: 'não|nunca|jamais|nenhuma?|ninguém|nada|sem|nem|poucos|poucas',
    leads: 'segundo|de\\s+acordo\\s+com|conforme',
    verbs: 'disse|disseram|diz|dizem|afirmou|afirma|anunciou|declarou|informou|explicou',
  },
  nl: {
    negations: 'niet|geen|nooit|niemand|niets|zonder|noch|nauwelijks|weinig',
    leads: 'volgens|aldus',
    verbs: 'zei|zeiden|zegt|zeggen|verklaarde|meldde|melden|meldt|schreef|vertelde',
  },
};

const EDGE = '(?<![\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** As much as names a speaker: to the next comma, stop or bracket, eight words at most. */
const SPEAKER = '\\s+[^\\s,;.:!?()“”"]{1,40}(?:\\s+[^\\s,;.:!?()“”"]{1,40}){0,7}';
/** Who stands before the verb: the words since the last comma or stop, three at most. */
const WHO = /(?:(?<![\p{L}\p{M}\p{N}])(?:[^\s,;.:!?()“”"]{1,40}\s+){1,3})$/u;
const LONGEST_WHO = 130;

const patternsOf = perLanguage((language) => {
  const phrases = PHRASES[language.slice(0, 2).toLowerCase()];
  if (!phrases) return null;
  const { negations, elided, leads, verbs } = phrases;
  const pattern = (source: string) => new RegExp(source, 'giu');
  return {
    negations: pattern(`${EDGE}(?:(?:${negations})${END}${elided ? `|${elided}` : ''})`),
    leads: pattern(`${EDGE}(?:${leads})${END}${SPEAKER}`),
    verbs: pattern(`${EDGE}(?:${verbs})${END}`),
  };
});

const valueOfWords = (words: string) => words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').replace(/’/gu, "'");

function fact(kind: Fact['kind'], text: string, start: number, end: number): Fact {
  return { kind, start, end, value: valueOfWords(text.slice(start, end)) };
}

const found = (text: string, pattern: RegExp, kind: Fact['kind']): Fact[] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => fact(kind, text, index, index + words.length));

/** A verb of saying with who stands before it. */
function withSpeaker(text: string, verb: Fact): Fact {
  const who = WHO.exec(text.slice(Math.max(0, verb.start - LONGEST_WHO), verb.start))?.[0].length ?? 0;
  return fact(verb.kind, text, verb.start - who, verb.end);
}

/** Whether it is known how a language denies and says whose word something is. */
export const hasPhrases = (language: string): boolean => patternsOf(language) !== null;

/** The words of a text that deny. */
export function negationsIn(text: string, language: string): Fact[] {
  const patterns = patternsOf(language);
  return patterns ? found(text, patterns.negations, 'negation') : [];
}

/** The words of a text that say whose word something is, with the one whose word it is where that can be seen. */
export function attributionsIn(text: string, language: string): Fact[] {
  const patterns = patternsOf(language);
  if (!patterns) return [];
  const leads = found(text, patterns.leads, 'attribution');
  const verbs = found(text, patterns.verbs, 'attribution').map((verb) => withSpeaker(text, verb));
  return [...leads, ...verbs.filter((verb) => !leads.some((lead) => lead.start < verb.end && verb.start < lead.end))];
}
