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
  'awaiting-second-check': 'awaiting-second-check',
};

/** What the claim waits for, but for what is asked about it: that is a blocker of its own. */
const stateOf = ({ claim, state }: BlockerView, rows: Rows): State | undefined => state ?? rows.get(claim ?? '')?.state;

function groupOf(blocker: BlockerView, rows: Rows): Group {
  const { code } = blocker;
  if (code === 'no-claims' || code === 'unmarked') return 'story';
  if (code !== 'unsettled') return code;
  return OF_STATE[stateOf(blocker, rows) ?? 'open'] ?? 'open';
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

/** Who reads an answer: whoever asked, or where that was an author, a checker. */
function reads({ person }: BlockerView, people: StoryView['people'], me: string): string | null {
  const wrote = people.some((one) => one.person === person && one.as === 'author');
  return person && !wrote ? person : onStory(people, 'checker', me);
}

interface OnStory {
  people: StoryView['people'];
  /** Those on the story who can answer a query. */
  askable: readonly string[];
  me: string;
  nameOf: (person: string) => string | undefined;
}

/** Whose move a blocker is: "you", a name, or who it may be. A query that nobody can answer is put to another. */
export function whoseMove(blocker: BlockerView, rows: Rows, { people, askable, me, nameOf }: OnStory): string {
  const name = (person: string | null, anybody: string) =>
    person === me ? 'you' : ((person && nameOf(person)) ?? anybody);
  if (blocker.code === 'query-open')
    return askable.includes(blocker.person ?? '')
      ? name(blocker.person ?? null, 'whoever was asked')
      : name(onStory(people, 'checker', me), 'a checker');
  if (blocker.code === 'query-outcome') return name(reads(blocker, people, me), 'a checker');
  const desk = OF_THE_DESK[blocker.code];
  if (desk) return name(onStory(people, desk.part, me), desk.anybody);
  const claim = rows.get(blocker.claim ?? '');
  const state = stateOf(blocker, rows);
  if (state === 'disputed') return 'a third person';
  if (state === 'awaiting-second-check') return 'a second checker';
  return name(claim?.assignee ?? null, 'nobody yet');
}

/** A blocker's sentence beside the claim's number, which it need not say again. */
export const besideNumber = (sentence: string): string =>
  sentence
    .replace(/^Claim \d+, (.+?), is not settled yet/u, '$1, not settled yet')
    .replace(/^Claim \d+ /u, '')
    .replace(/^./u, (first) => first.toUpperCase());
