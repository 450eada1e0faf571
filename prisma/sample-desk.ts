import type { StoryView } from '@/domain/views';
import { createStory } from '@/server/commands/create-story';
import { resolveThread } from '@/server/commands/resolve-thread';
import { writeStoryNote } from '@/server/commands/write-note';
import { keep } from '@/server/gate';
import { endSessions } from '@/server/keeps/session';
import type { Hand } from './builders';
import { build, type Planned, type Proof } from './sample-claims';
import { talkToSources } from './sample-contacts';
import { desertionPlan } from './sample-desertion';
import { type People, SAMPLE_PASSWORD, samplePeople } from './sample-people';
import { signOffSample } from './sample-sign-off';
import { DESERTION, LIBRARY, TRAM } from './sample-texts';

const HOUR = 3_600_000;

/** Moments before now, in order: the sample looks like the last two days of work. */
function clockFrom(hoursAgo: number): () => Date {
  let at = Date.now() - hoursAgo * HOUR;
  return () => {
    at += 7 * 60_000;
    return new Date(at);
  };
}

const onStory = (people: People) => [
  { person: people.reporter.id, as: 'author' },
  { person: people.checker.id, as: 'checker' },
  { person: people.second.id, as: 'checker' },
  { person: people.editor.id, as: 'editor' },
];

const handIn = (people: People, text: typeof TRAM, dueInHours: number, at: Date): Promise<StoryView> =>
  people.reporter.do(
    createStory,
    {
      ...text,
      format: 'html',
      people: onStory(people),
      dueAt: new Date(Date.now() + dueInHours * HOUR).toISOString(),
    },
    at,
  );

const REPORT: Pick<Proof, 'type' | 'file'> = {
  type: 'file',
  file: {
    name: 'annual-report-sample.pdf',
    pages: [
      ['Town library of Eastwick', 'Annual report', '', 'A sample: nothing in it is true.'],
      ['1  The year', '', 'The reading room was open on 341 days.', 'The roof was mended in June.'],
      ['2  The collection', '', 'Books: 84,200.', 'New books: 3,150.'],
      ['3  Visitors', '', 'Visitors: 31,000.', 'On Sundays: 6,400.'],
    ],
  },
};

function libraryPlan({ checker, second }: People): Planned[] {
  const sample = (source: string, locator: string, excerpt: string): Proof => ({
    source,
    tier: 'primary',
    locator,
    excerpt,
  });
  const by = (who: Hand) => ({ assignee: who, checks: [{ by: who, finding: 'confirmed' }] });
  return [
    {
      spans: [{ exact: 'Library keeps its Sunday hours' }, { exact: 'will stay open on Sundays' }],
      kind: 'description',
      proof: [sample('Council minutes (sample)', 'item 7', 'Sunday opening is continued.')],
      ...by(checker),
    },
    {
      spans: [{ exact: 'The vote was 14 to 9' }],
      kind: 'figure',
      proof: [sample('Council minutes (sample)', 'item 7', 'Ayes 14, noes 9.')],
      ...by(checker),
    },
    {
      spans: [{ exact: '“Sunday is when families come,” said Petra Hall' }],
      kind: 'quote',
      proof: [
        {
          ...sample('Petra Hall, librarian (sample)', 'recording, 00:03:12', 'Sunday is when families come.'),
          heldAs: 'recording',
        },
      ],
      ...by(second),
    },
    {
      spans: [{ exact: '31,000 visitors last year' }],
      kind: 'figure',
      proof: [{ ...sample('Annual report of the library (sample)', 'p. 4', 'Visitors: 31,000.'), ...REPORT }],
      ...by(second),
    },
  ];
}

/** The sample desk, through the gate: people of every role and three stories, one in mid-check, one signed, one new. */
export async function makeSampleDesk(): Promise<void> {
  const at = clockFrom(44);
  const people = await samplePeople(at);
  const desertion = await handIn(people, DESERTION, 26, at());
  for (const plan of desertionPlan(people)) await build(desertion, people.checker, plan, at);
  await people.editor.do(
    writeStoryNote,
    { story: desertion.id, text: 'The headline must not be firmer than the text. Sample desk: try everything here.' },
    at(),
  );
  const asked = await people.second.do(
    writeStoryNote,
    { story: desertion.id, text: 'Who has read both lists in full? (Sample note)' },
    at(),
  );
  await people.reporter.do(
    writeStoryNote,
    { story: desertion.id, text: 'Nobody here: we have the report on them. (Sample note)', thread: asked.thread },
    at(),
  );
  await people.second.do(resolveThread, { note: asked.id, reason: 'Then we say so in the text.' }, at());
  const library = await handIn(people, LIBRARY, 8, at());
  for (const plan of libraryPlan(people)) await build(library, people.checker, plan, at);
  await talkToSources(people, at);
  await signOffSample(people.editor, library.id, SAMPLE_PASSWORD, at());
  await handIn(people, TRAM, 50, at());
  for (const { id } of Object.values(people)) await keep(endSessions({ person: id }, new Date()));
}
