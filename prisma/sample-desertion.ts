import type { Found, Planned, Proof } from './sample-claims';
import type { People } from './sample-people';
import { aboutReasons } from './sample-reasons';
import { LISTS, lists, SLIDES } from './sample-sources';

/** A file of the desk's own making, so that a newcomer has one to look inside. */
const NOTES: Proof = {
  type: 'file',
  source: 'Notes on the two counts (sample)',
  tier: 'secondary',
  stance: 'context',
  locator: 'p. 2',
  excerpt: 'The two do not count the same thing: the wanted on one day, and the cases of a year.',
  file: {
    name: 'notes-on-the-two-counts-sample.pdf',
    pages: [
      ['Notes on the two counts', '', 'Written for this sample desk, from the story itself.'],
      [
        'What is counted',
        '',
        'The lists: at least 49,000 servicemen who were being looked for.',
        'The slides: about 50,500 soldiers who deserted in 2024.',
        '',
        'The two do not count the same thing: the wanted on one',
        'day, and the cases of a year.',
      ],
    ],
  },
};

/** The headline and what it rests on, down to the dek. */
function aboutHead({ reporter, checker, second, editor }: People): Planned[] {
  const softer: Omit<Found, 'by'> = {
    finding: 'confirmed-with-change',
    wording: 'At least 49,000 Russian soldiers are listed as deserters',
    rationale: 'The headline is firmer than the lists: they name men whom their commanders regard as deserters.',
  };
  return [
    {
      spans: [{ exact: '49,000 Russian soldiers have deserted', start: 0 }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [LISTS, { ...SLIDES, stance: 'contradicts' }],
      thread: {
        by: checker,
        text: 'The headline says have deserted; the text says at least, and regard as. Which is it?',
        answer: {
          by: editor,
          text: 'The text. I will ask Nora for a headline that says no more than the lists. (Sample note)',
        },
      },
      checks: [
        { by: checker, ...softer },
        { by: second, ...softer },
      ],
      correction: {
        by: checker,
        replacement: 'At least 49,000 Russian soldiers are listed as deserters',
        reason: 'The headline is firmer than the lists. (Sample correction)',
      },
    },
    {
      spans: [{ exact: 'leaked lists show' }],
      query: {
        by: checker,
        to: reporter,
        question: 'Leaked by whom, or is that not known? (Sample question)',
        dueInHours: 4,
        answer: 'Not known. The outlet says only that they came to it. (Sample answer)',
        outcome: 'stet',
      },
      kind: 'attribution',
      risk: 'low',
      assignee: checker,
      proof: [LISTS],
      checks: [{ by: checker, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'about 1,500 more' }],
      kind: 'figure',
      assignee: checker,
      proof: [
        SLIDES,
        { ...LISTS, stance: 'contradicts' },
        NOTES,
        {
          type: 'calculation',
          source: 'Own calculation from the two figures',
          tier: 'secondary',
          excerpt: 'slides = 50,500\nlists = 49,000\nmore = slides - lists = 1,500',
          stance: 'context',
        },
      ],
      checks: [
        {
          by: checker,
          finding: 'conflicting-sources',
          rationale:
            'The sum is right, but the two do not count the same thing: the wanted on one day, and the cases of a year.',
        },
      ],
    },
  ];
}

function aboutLists({ checker, second }: People): Planned[] {
  return [
    {
      spans: [
        { exact: 'at the end of 2024', prefix: 'appeared online ' },
        { exact: 'at the end of 2024', prefix: 'surfaced ' },
      ],
      kind: 'date',
      assignee: checker,
      proof: [LISTS],
      checks: [{ by: checker, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'the fullest picture so far' }],
      kind: 'superlative',
      assignee: second,
      checks: [{ by: second, finding: 'cut', rationale: 'Nobody can know this. The sentence stands without it.' }],
    },
    {
      spans: [{ exact: 'at least 49,000 servicemen' }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [LISTS],
      checks: [{ by: checker, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'as many men as serve in an army corps, a formation of several divisions' }],
      kind: 'description',
      assignee: second,
    },
    {
      spans: [
        { exact: 'the five-hundredth', suffix: '.' },
        { exact: 'the five-hundredth', prefix: 'three years.\nIn the ranks such men have a name of their own: ' },
      ],
      kind: 'name',
      assignee: second,
      proof: [lists('paragraph 2', 'Known in the ranks as five-hundredth.')],
      checks: [{ by: second, finding: 'confirmed' }],
    },
  ];
}

function aboutSlides({ reporter, checker, second, editor }: People): Planned[] {
  return [
    {
      spans: [{ exact: 'The lists are not the only source' }],
      kind: 'other',
      risk: 'low',
      assignee: checker,
      checks: [
        { by: checker, finding: 'not-a-fact-claim', rationale: 'It leads on to the next sentence, which is checked.' },
      ],
    },
    {
      spans: [{ exact: 'about 50,500 soldiers deserted in 2024' }],
      kind: 'figure',
      risk: 'high',
      assignee: checker,
      proof: [SLIDES],
      checks: [
        { by: checker, finding: 'confirmed' },
        { by: second, finding: 'cannot-confirm', rationale: 'The slides were not published in full.' },
      ],
      ruling: {
        by: editor,
        finding: 'confirmed',
        reason:
          'The sentence says according to them, and that is what the slides say. Whether they are genuine is said below.',
      },
    },
    {
      spans: [{ exact: 'the ministry has not said whether they are genuine' }],
      kind: 'attribution',
      assignee: second,
      proof: [
        {
          source: `${reporter.name}, reporter`,
          tier: 'primary',
          locator: 'call-back (sample)',
          excerpt: 'I asked the ministry and had no answer. (Sample excerpt)',
          heldAs: 'call-back',
        },
      ],
      thread: {
        by: second,
        text: 'When did you ask, and whom?',
        answer: { by: reporter, text: 'The press office, in writing. No answer. (Sample note)' },
        resolved: { by: second, reason: 'On record as evidence now.' },
      },
      checks: [{ by: second, finding: 'on-author', rationale: 'Only the author can know that nobody answered.' }],
    },
  ];
}

/** The claims of the first sample story: every state that a claim can be in, and every finding. */
export const desertionPlan = (people: People): Planned[] => [
  ...aboutHead(people),
  ...aboutLists(people),
  ...aboutReasons(people),
  ...aboutSlides(people),
];
