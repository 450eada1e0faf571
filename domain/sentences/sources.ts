import { quoted } from './quoted';

const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');

/** The unmet rule: it names the source and the next act. */
export const anonymousSource = (names: readonly string[]): string =>
  names.length === 1
    ? `${names[0]} is anonymous. An editor who did not write this story must know who it is, and says so on the source’s page.`
    : `${listed(names)} are anonymous. An editor who did not write this story must know who they are, and says so on each source’s page.`;

export const SOURCE_REFUSED = {
  stale:
    'Somebody was quicker: this source was changed while you worked on it. What you typed is kept; look at the change and send it again.',
  nothing: 'Nothing about this source is different from what it says already.',
  termsOfPeople: 'Terms are agreed with people. Set the kind to person, or leave the terms empty.',
  taken: (name: string) =>
    `The desk has a source named ${quoted(name)} already. If the two are the same, merge them; otherwise tell them apart by the name.`,
  nameHidden:
    'Other sources repeat this one on stories whose readers may not know of it, and they would read the new name. Take back what those sources say of it first.',
  known: (name: string) => `The desk has a source named ${quoted(name)} already.`,
  noOrigin: 'There is no such source to repeat. Choose another one of the desk’s sources.',
  originRepeats: (name: string) => `${quoted(name)} itself repeats another source. Choose that one.`,
  hiddenOrigin: (name: string) =>
    `${quoted(name)} repeats a source that not everybody who reads this story may know of, and they would read its name. Attach it in confidence, or name it in another way.`,
  originHidden: (name: string) =>
    `${quoted(name)} is known on restricted stories alone: readers of other stories that this source is used on would read its name. Leave it out.`,
  intoHidden: (name: string) =>
    `${quoted(name)}, or what it repeats, is known on restricted stories alone: readers of other stories that this source is used on would read its name. Leave the two apart.`,
  isRepeated: 'Other sources repeat this one, so it cannot repeat another. Change those first.',
  notAnonymous: 'This source is not anonymous. Set its terms to anonymous first.',
  knownAlready: 'The source says so already.',
  noOther: 'There is no such source to merge it into. Choose another one of the desk’s sources.',
  bothRepeat: (from: string, into: string) =>
    `Others repeat ${quoted(from)}, and ${quoted(into)} itself repeats another. Take that declaration back first.`,
  future: 'This is still to come. Write down what has happened.',
  nobody: 'Nobody of this name works here. Choose who spoke to them.',
  noEntry: 'The entry that this corrects is not in the log of this source.',
  corrected: 'Somebody corrected this entry already. What you typed is kept; look at the correction and send it again.',
} as const;

/** What a change of name, terms or origin does, said before it is made. */
export function bearsOn(stories: readonly { headline: string; signed: boolean }[]): string {
  if (stories.length === 0) return '';
  const names = stories.map((story) => quoted(story.headline));
  const signed = stories.filter((story) => story.signed).map((story) => quoted(story.headline));
  const written = `Its name, its terms and what it repeats bear on ${listed(names)}: a change of them is written into ${names.length === 1 ? 'that story’s trail' : 'the trail of each'}, and the claims that rest on it are judged anew.`;
  return signed.length === 0 ? written : `${written} The signature on ${listed(signed)} would be void.`;
}

/** "It repeats Reuters, as the desk declared: the two count once." */
export const repeatsOther = (origin: string): string =>
  `It repeats ${origin}, as the desk declared: the two count once.`;

/** "Its name tells of AFP: it counts once with all evidence that carries this wire’s credit." */
export const carriesCredit = (credit: string): string =>
  `Its name tells of ${credit}: it counts once with all evidence that carries this wire’s credit.`;

export const repeatedByOthers = (names: readonly string[]): string =>
  `${listed(names)} ${names.length === 1 ? 'repeats' : 'repeat'} it, as the desk declared: they count once.`;
