import { NUMBER_WORD } from './number-words';
import type { Kind } from './vocabulary';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const DATE = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b`,
    `\\b${MONTH}\\s+\\d{1,4}\\b`,
    `\\b(?:early|mid|late|last|next|since|until|in|on|by)[\\s-]+(?:${MONTH}|${WEEKDAY})\\b`,
    `\\b${WEEKDAY}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '^\\D*\\b(?:1[5-9]|20)\\d{2}s?\\b\\D*$',
  ].join('|'),
  'iu',
);
const QUOTED = /^[“«„"][^”»"]{3,}|[“«„"][^”»"]{12,}[”»"]/u;
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:(?:de|van|von|der|den|of|la|al|bin)\s+)?\p{Lu}[\p{L}'’.-]*)+(?:,.*)?$/u;

const QUOTE_MARKS = /^[“«„"]|[,.]?[”»"]$/gu;
/** One word that can only be a name: it has a capital in its middle. */
const COINED = /^\p{Lu}\p{Ll}+\p{Lu}[\p{L}]*$/u;

/** A first guess at what kind of thing the words state; the checker changes it with one act. */
export function guessKind(words: string): Kind {
  const text = words.trim();
  const bare = text.replace(QUOTE_MARKS, '');
  if (bare !== text && NAME.test(bare)) return 'name';
  if (QUOTED.test(text)) return 'quote';
  if (DATE.test(text)) return 'date';
  if (/\p{N}/u.test(text) || NUMBER_WORD.test(text)) return 'figure';
  if (NAME.test(text) || COINED.test(text)) return 'name';
  return 'other';
}
