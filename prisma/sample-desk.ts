import type { ClaimView, EvidenceView, StoryView } from '@/domain/views';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { createStory } from '@/server/commands/create-story';
import { makeClaim } from '@/server/commands/make-claim';
import { recordCheck } from '@/server/commands/record-check';
import { writeClaimNote, writeStoryNote } from '@/server/commands/write-note';
import { keep } from '@/server/gate';
import { endSessions } from '@/server/keeps/session';
import { type Hand, hand } from './builders';
import { signOffSample } from './sample-sign-off';
import { DESERTION, LIBRARY, TRAM } from './sample-texts';

export const SAMPLE_PASSWORD = 'stet-sample-desk';

const HOUR = 3_600_000;

/** Moments before now, in order: the sample looks like the last two days of work. */
function clockFrom(hoursAgo: number): () => Date {
  let at = Date.now() - hoursAgo * HOUR;
  return () => {
    at += 7 * 60_000;
    return new Date(at);
  };
}

async function samplePeople(at: () => Date) {
  const one = (role: Parameters<typeof hand>[0], name: string, mailbox: string) =>
    hand(role, { name, email: `${mailbox}@stet.example`, password: SAMPLE_PASSWORD, sample: true, at: at() });
  return {
    admin: await one('administrator', 'Mika Aalto', 'admin'),
    reporter: await one('reporter', 'Nora Lindgren', 'reporter'),
    checker: await one('checker', 'Tomas Reyes', 'checker'),
    second: await one('checker', 'Hanna Okoye', 'second'),
    editor: await one('editor', 'Ruth Amsel', 'editor'),
    legal: await one('legal', 'Elin Soler', 'legal'),
    auditor: await one('auditor', 'Jonas Weiss', 'auditor'),
  };
}
type People = Awaited<ReturnType<typeof samplePeople>>;

interface Proof {
  source: string;
  tier: string;
  stance?: string;
  locator?: string;
  excerpt?: string;
  type?: string;
  url?: string;
  note?: string;
}

interface Planned {
  spans: { exact: string; prefix?: string; suffix?: string; start?: number }[];
  kind: string;
  risk?: string;
  statement?: string;
  assignee?: Hand;
  proof?: Proof[];
  check?: { by: Hand; finding: string; rationale?: string; wording?: string };
  second?: { by: Hand; finding: string; rationale?: string };
  note?: { by: Hand; text: string };
}

const quotation = (proof: Proof) => ({ type: 'quotation', stance: 'supports', ...proof });

async function build(story: StoryView, maker: Hand, plan: Planned, at: () => Date): Promise<void> {
  const made: ClaimView = await maker.do(
    makeClaim,
    {
      story: story.id,
      spans: plan.spans,
      kind: plan.kind,
      risk: plan.risk ?? 'normal',
      ...(plan.statement ? { statement: plan.statement } : {}),
      assignee: plan.assignee?.id ?? null,
    },
    at(),
  );
  let revision = made.revision;
  for (const proof of plan.proof ?? []) {
    const attached: EvidenceView = await maker.do(attachEvidence, { claim: made.id, ...quotation(proof) }, at());
    revision += attached.claims.length;
  }
  if (plan.note) await plan.note.by.do(writeClaimNote, { claim: made.id, text: plan.note.text }, at());
  for (const check of [plan.check, plan.second]) {
    if (!check) continue;
    const { by, ...found } = check;
    await by.do(recordCheck, { claim: made.id, revision, ...found }, at());
    revision += 1;
  }
}

const LISTS: Proof = {
  source: 'Important Stories, report on the two leaked lists',
  tier: 'secondary',
  locator: 'paragraph 1',
  excerpt: 'At least 49,000 servicemen are listed as deserters or absent without leave. (Sample excerpt)',
};
const SLIDES: Proof = {
  source: 'InformNapalm, publication of early March',
  tier: 'secondary',
  locator: 'slides on unauthorised absence',
  excerpt: 'About 50,500 cases in 2024. (Sample excerpt)',
};

function desertionPlan({ reporter, checker, second }: People): Planned[] {
  return [
    {
      spans: [{ exact: '49,000 Russian soldiers have deserted', start: 0 }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [LISTS, { ...SLIDES, stance: 'contradicts' }],
      note: {
        by: checker,
        text: 'The headline says have deserted; the text says at least, and regard as. Which is it?',
      },
      check: {
        by: checker,
        finding: 'conflicting-sources',
        rationale: 'The lists give at least 49,000, the slides about 50,500, and they do not count the same thing.',
      },
    },
    {
      spans: [{ exact: 'at least 49,000 servicemen' }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [LISTS],
      check: { by: checker, finding: 'confirmed' },
    },
    { spans: [{ exact: 'about 1,500 more' }], kind: 'figure', assignee: checker, proof: [SLIDES, LISTS] },
    {
      spans: [
        { exact: 'at the end of 2024', prefix: 'appeared online ' },
        { exact: 'at the end of 2024', prefix: 'surfaced ' },
      ],
      kind: 'date',
      assignee: checker,
      proof: [LISTS],
      check: { by: checker, finding: 'confirmed' },
    },
    {
      spans: [{ exact: 'as many men as serve in an army corps, a formation of several divisions' }],
      kind: 'description',
      assignee: second,
    },
    {
      spans: [{ exact: 'the five-hundredth', suffix: '.' }],
      kind: 'name',
      assignee: second,
      proof: [LISTS],
      check: { by: second, finding: 'confirmed' },
    },
    {
      spans: [
        {
          exact:
            'leaving a position at the front, slipping away from the unit, and not coming back after treatment in hospital',
        },
      ],
      kind: 'description',
      assignee: checker,
      proof: [{ ...LISTS, locator: 'paragraph 3', excerpt: 'The reasons given most often. (Sample excerpt)' }],
      check: { by: checker, finding: 'confirmed' },
    },
    {
      spans: [{ exact: 'a mother keeps her son at home because she thinks he has not healed' }],
      kind: 'quote',
      risk: 'high',
      assignee: second,
    },
    {
      spans: [{ exact: 'Almost 500 of those listed' }],
      kind: 'figure',
      assignee: checker,
      proof: [
        { ...LISTS, locator: 'paragraph 5', excerpt: 'Nearly 500 did not come back from leave. (Sample excerpt)' },
      ],
      check: { by: checker, finding: 'confirmed' },
      second: { by: second, finding: 'cannot-confirm', rationale: 'I count 480 in one list and cannot see the other.' },
    },
    { spans: [{ exact: 'At least four others' }], kind: 'figure' },
    {
      spans: [{ exact: 'Cargo 200, the military’s term for the bodies of the fallen' }],
      kind: 'name',
      assignee: second,
      proof: [{ ...LISTS, locator: 'paragraph 6', excerpt: 'Cargo 200: transport of the fallen. (Sample excerpt)' }],
      check: { by: second, finding: 'confirmed' },
    },
    {
      spans: [{ exact: 'Some men were prosecuted although they had long been serving in another unit' }],
      kind: 'description',
      assignee: checker,
      check: {
        by: checker,
        finding: 'cannot-confirm',
        rationale: 'The report names no case. Asked the author for one.',
      },
      note: { by: reporter, text: 'I will ask the outlet for the court files they saw. (Sample note)' },
    },
    {
      spans: [{ exact: 'about 50,500 soldiers deserted in 2024' }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [SLIDES],
      check: { by: checker, finding: 'confirmed' },
    },
    { spans: [{ exact: 'the ministry has not said whether they are genuine' }], kind: 'attribution', assignee: second },
  ];
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

function libraryPlan({ checker, second }: People): Planned[] {
  const sample = (source: string, locator: string, excerpt: string): Proof => ({
    source,
    tier: 'primary',
    locator,
    excerpt,
  });
  const by = (who: Hand) => ({ assignee: who, check: { by: who, finding: 'confirmed' } });
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
      proof: [sample('Petra Hall, librarian (sample)', 'recording, 00:03:12', 'Sunday is when families come.')],
      ...by(second),
    },
    {
      spans: [{ exact: '31,000 visitors last year' }],
      kind: 'figure',
      proof: [sample('Annual report of the library (sample)', 'p. 4', 'Visitors: 31,000.')],
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
  const library = await handIn(people, LIBRARY, 8, at());
  for (const plan of libraryPlan(people)) await build(library, people.checker, plan, at);
  await signOffSample(people.editor, library.id, SAMPLE_PASSWORD, at());
  await handIn(people, TRAM, 50, at());
  for (const { id } of Object.values(people)) await keep(endSessions({ person: id }, new Date()));
}
