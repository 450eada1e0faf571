import type { Found, Planned, Proof } from './sample-claims';
import type { People } from './sample-people';

/**
 * The claims of the first sample story: every state that a claim can be in so far, and every finding. Sources are those
 * that the reporting names; excerpts and remarks are made up for the sample, and say so.
 */
const LISTS: Proof = {
  source: 'Important Stories, report on the two leaked lists',
  tier: 'primary',
  locator: 'paragraph 1',
  excerpt: 'At least 49,000 servicemen are listed as deserters or absent without leave. (Sample excerpt)',
};
const SLIDES: Proof = {
  source: 'InformNapalm, publication of early March',
  tier: 'primary',
  locator: 'slides on unauthorised absence',
  excerpt: 'About 50,500 cases in 2024. (Sample excerpt)',
};

const lists = (locator: string, excerpt: string): Proof => ({
  ...LISTS,
  locator,
  excerpt: `${excerpt} (Sample excerpt)`,
});

/** The headline and what it rests on, down to the dek. */
function aboutHead({ checker, second, editor }: People): Planned[] {
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

function aboutReasons({ reporter, checker, second }: People): Planned[] {
  return [
    {
      spans: [
        {
          exact:
            'leaving a position at the front, slipping away from the unit, and not coming back after treatment in hospital',
        },
      ],
      kind: 'description',
      assignee: checker,
      proof: [lists('paragraph 3', 'The reasons given most often.')],
      checks: [{ by: checker, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'a mother keeps her son at home because she thinks he has not healed' }],
      kind: 'quote',
      assignee: checker,
      proof: [
        {
          ...lists('remark in the list', 'Mother does not let her son go.'),
          heldAs: 'notes',
          note: 'Read out to us, not shown. (Sample note)',
        },
      ],
      checks: [{ by: checker, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'a man who broke his leg on the morning he was to leave' }],
      kind: 'description',
      assignee: second,
      proof: [lists('remark in the list', 'Broke his leg, did not come back from treatment.')],
      checks: [
        {
          by: second,
          finding: 'wrong',
          rationale: 'Sample finding: the remark does not say that it was the day he was to leave.',
        },
      ],
    },
    {
      spans: [{ exact: 'Almost 500 of those listed' }],
      kind: 'figure',
      assignee: checker,
      proof: [lists('paragraph 5', 'Nearly 500 did not come back from leave.')],
      checks: [
        { by: checker, finding: 'confirmed' },
        {
          by: second,
          finding: 'cannot-confirm',
          rationale: 'Sample finding: I count 480 in one list and cannot see the other.',
        },
      ],
    },
    { spans: [{ exact: 'At least four others' }], kind: 'figure' },
    {
      spans: [{ exact: 'Cargo 200, the military’s term for the bodies of the fallen' }],
      kind: 'name',
      risk: 'low',
      assignee: second,
      proof: [{ ...lists('paragraph 6', 'Cargo 200: transport of the fallen.'), tier: 'secondary' }],
      checks: [{ by: second, finding: 'confirmed' }],
    },
    {
      spans: [{ exact: 'In one case the remark is fear for his life, put down to the enemy’s propaganda' }],
      kind: 'attribution',
      assignee: checker,
      proof: [lists('remark in the list', 'Fear for his life, influence of the opponent.')],
      checks: [{ by: checker, finding: 'confirmed' }],
      restated: {
        by: reporter,
        statement: 'One remark gives fear for his life as the reason, and blames the enemy’s propaganda for it',
      },
    },
    { spans: [{ exact: 'fear for his life' }], kind: 'quote', risk: 'high', assignee: second },
    {
      spans: [{ exact: 'Some men were prosecuted although they had long been serving in another unit' }],
      kind: 'description',
      assignee: checker,
      thread: {
        by: checker,
        text: 'Which cases? The report names none.',
        answer: { by: reporter, text: 'I will ask the outlet for the court files they saw. (Sample note)' },
      },
      checks: [{ by: checker, finding: 'cannot-confirm', rationale: 'The report names no case.' }],
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

export const desertionPlan = (people: People): Planned[] => [
  ...aboutHead(people),
  ...aboutLists(people),
  ...aboutReasons(people),
  ...aboutSlides(people),
];
