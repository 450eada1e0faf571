import type { SealedPayloads } from '../trail-sealed';
import { claimNumbers } from './claim-numbers';
import { quoted } from './quoted';

type Tell<T extends keyof SealedPayloads> = (told: SealedPayloads[T], name: (id: string | null) => string) => string;

const placeOf = (told: { number: number | null }) => (told.number === null ? 'the story' : `claim ${told.number}`);
const nameIn = (said: unknown) => quoted((said as { name: string }).name);

/** What sealed entries tell those who may read them. */
export const SEALED_SENTENCES: { [T in keyof SealedPayloads]: Tell<T> } = {
  'evidence.sealed': (told) =>
    `made the evidence from ${told.source}${told.numbers.length > 0 ? ` on ${claimNumbers(told.numbers)}` : ''} confidential, with all that was written of it before`,
  'evidence.opened': (told) => `read confidential evidence on ${claimNumbers(told.numbers)}`,
  'evidence.file-opened': (told) => `read the file of confidential evidence on ${claimNumbers(told.numbers)}`,
  'evidence.named': (told, name) =>
    `set who may see confidential evidence on ${claimNumbers(told.numbers)}: ${told.after.map(name).join(', ')}`,
  'evidence.vouched': (told) =>
    told.vouches
      ? `vouched for confidential evidence on ${claimNumbers(told.numbers)}`
      : `no longer vouches for confidential evidence on ${claimNumbers(told.numbers)}`,
  'privileged.written': (told) => `wrote a privileged note on ${placeOf(told)}: ${quoted(told.text)}`,
  'privileged.edited': (told) =>
    `edited a privileged note on ${placeOf(told)}: it said ${quoted(told.before)}, it now says ${quoted(told.after)}`,
  'privileged.read': (told) => `read the privileged notes on ${placeOf(told)}`,
  'confidential-source.made': (told) => `made the confidential source ${nameIn(told.said)}`,
  'confidential-source.opened': () => 'read a confidential source',
  'confidential-source.changed': ({ before, after }) =>
    nameIn(before) === nameIn(after)
      ? `changed the confidential source ${nameIn(after)}`
      : `changed the confidential source ${nameIn(before)}, which is ${nameIn(after)} now`,
  'confidential-source.contacted': (told) =>
    told.corrects === null
      ? 'wrote down a contact with a confidential source'
      : 'corrected a contact with a confidential source',
  'confidential-source.named': (told, name) =>
    `set who may see a confidential source: ${told.after.map(name).join(', ')}`,
};
