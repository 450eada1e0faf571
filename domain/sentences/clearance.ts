import type { Unread } from '../clearance';

interface Signed {
  byName: string;
  version: number;
  voidedWhy: string | null;
}

const signedText = ({ byName, version }: Signed) => `version ${version}, which ${byName} signed`;

/** Why a text may not be published as it was submitted: each names the next act. */
export const clearanceSentence = {
  notSigned: () => 'Nobody has signed this story off. An editor signs it before it is published.',
  killed: () => 'This story was killed. It is not to be published.',
  void: ({ byName, version, voidedWhy }: Signed) =>
    [
      `The signature of ${byName} on version ${version} no longer holds.`,
      voidedWhy ?? '',
      'An editor signs the story again before it is published.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  unread: (unread: Unread, signed: Signed) =>
    'element' in unread
      ? `The text has an element <${unread.element}>, in which a reader may be shown words that cannot be compared with ${signedText(signed)}. Take it out and ask again.`
      : `The text has markup that one program reads otherwise than the next, at “${unread.markup}”. Write it plainly and ask again.`,
  textDiffers: (count: number, signed: Signed) =>
    `The text differs from ${signedText(signed)}, in ${count === 1 ? 'one place' : `${count} places`}. Publish what was signed, or have this text signed.`,
  linksDiffer: (count: number, signed: Signed) =>
    `${count === 1 ? 'A link leads' : `${count} links lead`} elsewhere than in ${signedText(signed)}. Publish the links that were signed, or have these signed.`,
} as const;
