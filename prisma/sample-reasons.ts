import type { Planned } from './sample-claims';
import type { People } from './sample-people';
import { lists } from './sample-sources';

/** Why the men left, and what became of them. */
export function aboutReasons({ reporter, checker, second }: People): Planned[] {
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
    {
      spans: [{ exact: 'fear for his life' }],
      kind: 'quote',
      risk: 'high',
      assignee: second,
      query: {
        by: second,
        to: reporter,
        question: 'In which of the two lists does this remark stand, and whose translation is it? (Sample question)',
        dueInHours: 6,
      },
    },
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
      query: {
        by: checker,
        to: reporter,
        question: 'Can the outlet name one case that we may print? (Sample question)',
        dueInHours: 60,
        answer: 'Not by name. They showed me two court files, and we may say that we saw them. (Sample answer)',
      },
    },
  ];
}
