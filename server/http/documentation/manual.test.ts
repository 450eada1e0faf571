import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../operations';
import { interfaceManual } from './manual';
import { shapeOf } from './shape';

const manual = interfaceManual();
const calls = manual.sections.flatMap((section) => section.calls);

describe('the page about the interface', () => {
  test('tells of every call under an address of its own', () => {
    expect(calls).toHaveLength(OPERATIONS.length);
    const ids = [
      ...calls.map((call) => call.id),
      ...manual.sections.map((section) => section.id),
      ...manual.topics.map((topic) => topic.id),
      ...manual.codes.map((code) => code.code),
      ...manual.forms.map((form) => form.name),
      ...manual.words.map((word) => word.name),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has an example of every call that a token may make, and of no other', () => {
    const without = calls.filter((call) => call.examples.length === 0);
    for (const call of without) expect(call.who + call.id).toMatch(/no token may|post-setup|draft|sessions/);
    expect(calls.find((call) => call.id === 'post-stories-story-sign-off')?.examples).toEqual([]);
    expect(calls.find((call) => call.id === 'post-claims-claim-evidence')?.examples).toHaveLength(2);
  });

  test('says of every call who may and what it answers', () => {
    for (const call of calls) {
      expect(call.who).toMatch(/\.$/);
      expect(call.answers, call.id).not.toBe('');
    }
  });
});

describe('a form', () => {
  test('is written as api documents write it', () => {
    const schema = {
      type: 'object',
      required: ['revision'],
      properties: {
        revision: { type: 'integer', description: 'What was seen' },
        tiers: { type: 'array', items: { enum: ['tertiary', 'primary', 'secondary'] } },
        due: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
        held: { enum: ['recording', 'transcript', 'call-back', 'notes', ''] },
        state: { const: 'none' },
        at: { $ref: '#/components/schemas/Claim' },
      },
    };
    expect(shapeOf(schema)).toBe(
      [
        '{',
        '  revision: number  // What was seen',
        '  tiers?: Tier[]',
        '  due?: time | null',
        '  held?: HeldAs | ""',
        '  state?: "none"',
        '  at?: Claim',
        '}',
      ].join('\n'),
    );
  });

  test('of nothing is nothing', () => {
    expect(shapeOf({ type: 'object', properties: {} })).toBe('{}');
    expect(shapeOf({})).toBe('anything');
    expect(shapeOf({ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } })).toBe(
      '(string | null)[]',
    );
  });
});
