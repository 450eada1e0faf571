import { describe, expect, it } from 'vitest';
import { type ClaimRecord, FRESH } from './claim';
import { decideProposals } from './correction-several';
import type { JudgedCorrection } from './judgement';
import { testGiven } from './test-given';

const span = (id: string, exact: string, start: number) => ({ id, exact, start, prefix: '', suffix: '', ...FRESH });
const CLAIM: ClaimRecord & { corrections: JudgedCorrection[] } = {
  id: 'c',
  number: 4,
  revision: 3,
  statement: 'ten weeks',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [
    span('head', 'eleven weeks', 16),
    span('two', 'eleven weeks', 90),
    { ...span('gone', 'ten', 0), placement: 'lost' },
    span('over', 'shut.\nIt', 40),
  ],
  corrections: [],
};
const propose = (spans: string[], claim = CLAIM, revision = 3) =>
  decideProposals(
    claim,
    6,
    {
      claim: 'c',
      revision,
      proposals: spans.map((one) => ({ span: one, replacement: 'ten weeks' })),
      reason: 'The order says ten.',
    },
    testGiven(),
  );

describe('corrections of several places', () => {
  it('are one each, and each raises the claim by one', () => {
    const made = propose(['head', 'two']);
    if (!made.ok) throw new Error('refused');
    expect(made.change.left).toEqual([]);
    expect(made.change.proposed.map((one) => [one.span, one.claimRevision, one.start])).toEqual([
      ['head', 3, 16],
      ['two', 4, 90],
    ]);
    expect(made.events.map((one) => [one.type, (one.payload as { revision: number }).revision])).toEqual([
      ['correction.proposed', 4],
      ['correction.proposed', 5],
    ]);
    expect(new Set(made.change.proposed.map((one) => one.id)).size).toBe(2);
  });

  it('are made where they can be; the other places are named with the reason', () => {
    const made = propose(['gone', 'two', 'over']);
    if (!made.ok) throw new Error('refused');
    expect(made.change.proposed.map((one) => one.span)).toEqual(['two']);
    expect(made.change.left).toEqual([
      { span: 'gone', replacement: 'ten weeks', why: expect.stringContaining('Re-attach them first') },
      { span: 'over', replacement: 'ten weeks', why: expect.stringContaining('two paragraphs') },
    ]);
  });

  it('leave out what is asked for twice, or waits already', () => {
    const twice = propose(['two', 'two']);
    expect(twice.ok && twice.change.left.map((one) => one.why)).toEqual([expect.stringContaining('proposed already')]);
    const waiting = { span: 'two', words: 'eleven weeks', replacement: 'ten weeks', decision: null, accepted: null };
    const rest = propose(['head', 'two'], { ...CLAIM, corrections: [{ id: 'x', ...waiting }] });
    expect(rest.ok && rest.change.proposed.map((one) => one.span)).toEqual(['head']);
  });

  it('are refused where none can be made, each by name, and on another revision than was seen', () => {
    expect(propose(['gone', 'over'])).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid',
        sentence: expect.stringMatching(/“ten weeks” could not be proposed\..*Re-attach.*could not.*two paragraphs/),
      },
    });
    expect(propose(['head'], CLAIM, 2)).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  });
});
