import type { BlockerView, ClaimRow, StoryView } from '../views';
import type { BlockerCode, Part, State } from '../vocabulary';

/** What is left to do, in the order of the list: the gravest first. */
const GROUPS = {
  disputed: 'Disputed',
  recheck: 'To be checked again',
  lost: 'Lost their words',
  'not-clear': 'Settled, not clear',
  'tick-owed': 'A tick is owed',
  'query-open': 'Queries not answered',
  'query-outcome': 'Queries answered, without outcome',
  correction: 'Corrections undecided',
  'awaiting-author': 'Waiting for the author',
  'awaiting-second-check': 'Waiting for a second check',
  'unmet-rules': 'Recorded, not settled',
  open: 'Not checked yet',
  story: 'The story as a whole',
} as const;
type Group = keyof typeof GROUPS;

export interface BlockerGroup {
  name: string;
  blockers: BlockerView[];
}

type Rows = ReadonlyMap<string, Pick<ClaimRow, 'state' | 'assignee'>>;

const OF_STATE: Partial<Record<State, Group>> = {
  disputed: 'disputed',
  recheck: 'recheck',
  'awaiting-author': 'awaiting-author',
  'awaiting-second-check': 'awaiting-second-check',
};

function groupOf({ code, claim }: BlockerView, rows: Rows): Group {
  if (code === 'no-claims' || code === 'unmarked') return 'story';
  if (code !== 'unsettled') return code;
  return OF_STATE[rows.get(claim ?? '')?.state ?? 'open'] ?? 'open';
}

/** Blockers by what they ask for. */
export function blockerGroups(blockers: readonly BlockerView[], rows: Rows): BlockerGroup[] {
  const groups = new Map<Group, BlockerView[]>();
  for (const blocker of blockers) {
    const group = groupOf(blocker, rows);
    groups.set(group, [...(groups.get(group) ?? []), blocker]);
  }
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const found = groups.get(group);
    return found ? [{ name: GROUPS[group], blockers: found }] : [];
  });
}

/** Whoever is on the story as that part: the reader, where they are one of them. */
function onStory(people: StoryView['people'], part: Part, me: string): string | null {
  const those = people.filter((one) => one.as === part).map((one) => one.person);
  return those.includes(me) ? me : (those[0] ?? null);
}

const OF_THE_DESK: Partial<Record<BlockerCode, { part: Part; anybody: string }>> = {
  correction: { part: 'editor', anybody: 'an editor' },
  'not-clear': { part: 'editor', anybody: 'an editor' },
  'no-claims': { part: 'checker', anybody: 'a checker' },
  unmarked: { part: 'checker', anybody: 'a checker' },
};

/** Whose move a blocker is: "you", a name, or who it may be. */
export function whoseMove(
  blocker: BlockerView,
  rows: Rows,
  { people, me, nameOf }: { people: StoryView['people']; me: string; nameOf: (person: string) => string | undefined },
): string {
  const name = (person: string | null, anybody: string) =>
    person === me ? 'you' : ((person && nameOf(person)) ?? anybody);
  const desk = OF_THE_DESK[blocker.code];
  if (desk) return name(onStory(people, desk.part, me), desk.anybody);
  const claim = rows.get(blocker.claim ?? '');
  if (claim?.state === 'disputed') return 'a third person';
  if (claim?.state === 'awaiting-second-check') return 'a second checker';
  if (claim?.state === 'awaiting-author') return name(onStory(people, 'author', me), 'the author');
  return name(claim?.assignee ?? null, 'nobody yet');
}

/** A blocker's sentence beside the claim's number, which it need not say again. */
export const besideNumber = (sentence: string): string =>
  sentence
    .replace(/^Claim \d+, (.+?), is not settled yet/u, '$1, not settled yet')
    .replace(/^Claim \d+ /u, '')
    .replace(/^./u, (first) => first.toUpperCase());
