import { expect, test } from 'vitest';
import { wordsSince } from './checked-words';
import type { Placement } from './vocabulary';

const span = (id: string, exact: string, state: Placement = 'exact') => ({ id, exact, state });
const seen = { statement: 'It closes for ten weeks.', spans: [{ id: 'a', exact: 'ten weeks' }] };
const claim = (spans = [span('a', 'ten weeks')], statement = seen.statement) => ({ statement, spans });

test.each([
  ['nothing', claim(), []],
  ['a place', claim([span('a', 'eleven weeks')]), [{ of: 'a', before: 'ten weeks', after: 'eleven weeks' }]],
  [
    'a new place',
    claim([span('a', 'ten weeks'), span('b', 'closed for ten')]),
    [{ of: 'b', before: '', after: 'closed for ten' }],
  ],
  ['a lost place', claim([span('a', 'ten weeks', 'lost')]), [{ of: 'a', before: 'ten weeks', after: '' }]],
  ['a place taken away', claim([]), [{ of: 'a', before: 'ten weeks', after: '' }]],
  [
    'quotation marks alone',
    claim([span('a', '“ten” weeks')]),
    [{ of: 'a', before: 'ten weeks', after: '“ten” weeks' }],
  ],
  [
    'the statement',
    claim(undefined, 'It closes for eleven weeks.'),
    [{ of: 'statement', before: 'It closes for ten weeks.', after: 'It closes for eleven weeks.' }],
  ],
])('%s is different since the check', (_what, now, differences) => {
  expect(wordsSince(seen, now)).toEqual(differences);
});
