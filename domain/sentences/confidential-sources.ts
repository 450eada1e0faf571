import type { SourceTerms } from '../vocabulary';
import { SOURCE_TERMS_MEAN } from './words';

/** Why a confidential source cannot be so; each names the next act. */
export const CONFIDENTIAL_SOURCE_REFUSED = {
  unknown: 'One of the people you named is not here any more. Choose again who may see it.',
  cannotSee: (name: string) => `${name} reads no sources, so they cannot be named on one. Leave them out.`,
  notOwner: (name: string) => `${name} made this and says who may see it. Ask them.`,
  sameNamed: 'These people may see it already, and nobody else. Choose others.',
  stale:
    'Somebody was quicker: this source was changed while you worked on it. What you typed is kept; look at the change and send it again.',
  none: 'There is no such source. Choose one from the list, or type the name.',
  notNamed: (names: readonly string[]) =>
    `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not named on this confidential source. Name them there first, or leave them out here.`,
} as const;

/** What the terms mean for a confidential source: no editor is asked whether they know who it is. */
export const confidentialTermsMean = (terms: SourceTerms): string =>
  terms === 'anonymous' ? 'The name stays out of print.' : SOURCE_TERMS_MEAN[terms];

/** For those named: who sees a source. */
export const sourceNamedSentence = (names: readonly string[]): string =>
  names.length < 2 ? 'Only you see this.' : `Only ${names.slice(0, -1).join(', ')} and ${names.at(-1)} see this.`;
