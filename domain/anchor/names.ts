import type { Fact } from './facts';
import { isEnglish } from './language';

/** Words that begin a sentence with a capital and are no names. */
const OPENERS = new Set(
  (
    'a about above according across after again against all almost along already also although always am among an and another any anyone are around as at away ' +
    'back be because been before behind below between both but by can cannot could despite did do does during each either else even every everyone except few ' +
    'finally first following for former from further had has have he hence her here hers him his how however i if in indeed instead into is it its just last later ' +
    'less like many may maybe me meanwhile might more most much must my near nearly neither never next no nobody none nor not nothing now of off officials often on ' +
    'once one only or other others our out over own part people perhaps police rather researchers residents same scientists second several shall she should since so ' +
    'some someone soon still such than that the their them then there these they third this those though through thus to today together tomorrow too toward two under ' +
    'unless unlike until up upon us very was we were what when where whether which while who whose why will with within without would yes yesterday yet you your'
  ).split(' '),
);

const PART = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[.'’-](?=[\\p{L}])[\\p{L}\\p{M}\\p{N}]+)*";
const LINK = '(?:de|del|della|da|dos|du|van|von|der|den|of|the|la|le|al|bin|ibn|y|zu)';
const NAME = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${PART}(?:(?:\\.?\\s+|\\s+(?:${LINK}\\s+){1,2})${PART})*`, 'gu');

/** In German every noun has a capital: a lone one is no name. */
const NOUNS_WITH_CAPITALS = /^(?:de|lb)\b/iu;

/** So much before a word shows whether it begins a sentence. */
const NEAR = 12;
const AFTER_STOP = /(?:[.!?…:։\n]["'”’»)]*\s+|\s["“‘«„(]+)$/u;
const OPENING = /^["'“‘«„(]*$/u;

const begins = (text: string, index: number): boolean =>
  AFTER_STOP.test(text.slice(Math.max(0, index - NEAR), index)) || (index < NEAR && OPENING.test(text.slice(0, index)));

const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s$/u, '')
    .replace(/’/gu, "'");

/**
 * The names of a text: words with a capital, and what links them. The first word of a sentence is one unless it begins
 * many sentences; scripts without capitals have no names that could be told from other words.
 */
export function namesIn(text: string, language: string): Fact[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: words, index }): Fact[] => {
    let [name, start] = [words, index];
    const [first = ''] = name.split(/\s/u);
    if (begins(text, index) && (OPENERS.has(first.toLowerCase()) || !isEnglish(language))) {
      const rest = /^\S+\s+(?:\p{Ll}+\s+)*(?=\p{Lu})/u.exec(name)?.[0].length ?? name.length;
      start += rest;
      name = name.slice(rest);
    }
    if (name === '' || name === 'I') return [];
    if (NOUNS_WITH_CAPITALS.test(language) && !/\s/u.test(name)) return [];
    return [{ kind: 'name', start, end: start + name.length, value: plain(name) }];
  });
}
