const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The one line that everybody on the story reads, where somebody vouches; empty where nobody does. */
export const restsOnConfidential = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Rests on confidential evidence, vouched for by ${listed(names)}.`;

/** For those named: who sees a piece. */
export const namedSentence = (names: readonly string[]): string =>
  names.length === 1 ? 'Only you see this.' : `Only ${listed(names)} see this.`;

/** The same as what a claim rests on, in a row of a list. */
export const vouchedFor = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Confidential evidence, vouched for by ${listed(names)}`;

/** Why confidential evidence cannot be so; each names the next act. */
export const CONFIDENTIAL_REFUSED = {
  unknown: () => 'One of the people you named is not here any more. Choose again who may see it.',
  cannotSee: (name: string) =>
    `${name} cannot see this story, so they cannot be named on its evidence. Put them on the story first, or leave them out.`,
  notOwner: (name: string) => `${name} attached this and says who may see it. Ask them.`,
  sameNamed: () => 'These people may see it already, and nobody else. Choose others.',
  vouched: () => 'You vouch for it already.',
  notVouched: () => 'You do not vouch for it, so there is nothing to take back.',
};
