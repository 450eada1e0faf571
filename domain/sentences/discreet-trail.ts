import type { TrailPayloads, TrailType } from '../trail-event';
import { claimNumbers } from './claim-numbers';

const placeOf = ({ number }: { number: number | null }) => (number === null ? 'the story' : `claim ${number}`);

type Told = { [T in TrailType]?: (told: TrailPayloads[T]) => string };

/** What these say is not in their usual sentence. */
const USUAL: readonly TrailType[] = [
  'evidence.opened',
  'evidence.file-opened',
  'evidence.named',
  'evidence.vouched',
  'story.exported',
  'privileged.read',
  'confidential-source.opened',
  'confidential-source.named',
];

const DISCREET: Told = {
  'evidence.attached': ({ number }) => `attached confidential evidence to claim ${number}`,
  'evidence.sealed': ({ numbers }) => `made evidence on ${claimNumbers(numbers)} confidential`,
  'evidence.used': ({ number }) => `attached confidential evidence to claim ${number} too`,
  'evidence.detached': ({ number }) => `took confidential evidence off claim ${number}`,
  'evidence.corrected': ({ numbers }) => `corrected confidential evidence on ${claimNumbers(numbers)}`,
  'sign-off.voided': ({ version }) => `voided the signature on version ${version} by something confidential`,
  'confidential-source.made': () => 'made a confidential source',
  'confidential-source.changed': () => 'changed what is said of a confidential source',
  'confidential-source.contacted': () => 'wrote down a contact with a confidential source',
  'privileged.written': (told) => `wrote a privileged note on ${placeOf(told)}`,
  'privileged.edited': (told) => `edited a privileged note on ${placeOf(told)}`,
};

/**
 * What a sealed entry tells in a trail, where nobody asked to read it: what was done, not what it says. Null: its usual
 * sentence says no more than that.
 */
export function discreetSentence(type: TrailType, payload: unknown): string | null {
  if (USUAL.includes(type)) return null;
  const tell = DISCREET[type] as ((told: unknown) => string) | undefined;
  return tell ? tell(payload) : 'did something confidential';
}
