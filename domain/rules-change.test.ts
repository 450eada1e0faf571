import { describe, expect, it } from 'vitest';
import { FIRST_RULES, PRESET_RULES } from './house-rule-presets';
import { decideRulesChange } from './rules-change';
import { type Effect, effectOf, type Standing } from './rules-effect';
import type { State } from './vocabulary';

const present = { rules: FIRST_RULES, basedOn: 'ksj' as const };
const input = { version: 1, rules: PRESET_RULES['two-sources'] };
const stories = [
  {
    story: 'a',
    claims: [
      { number: 2, effect: 'unsettled' as const },
      { number: 5, effect: 'moved' as const },
    ],
  },
  { story: 'b', claims: [] },
];

describe('a change of house rules', () => {
  it('makes the next version, and tells each open story and the desk', () => {
    const decision = decideRulesChange(present, input, stories);
    if (!decision.ok) throw new Error(decision.refusal.sentence);
    expect(decision.change.rules).toEqual({ ...PRESET_RULES['two-sources'], version: 2 });
    expect(decision.change.basedOn).toBe('ksj');
    const told = decision.change.onStories.map(({ story, event }) => [story, event.payload]);
    expect(told).toMatchObject([
      ['a', { before: { version: 1 }, after: { version: 2 }, unsettled: [2], settled: [] }],
      ['b', { unsettled: [], settled: [] }],
    ]);
    expect(decision.events[0]).toMatchObject({ type: 'rules.changed', payload: { stories: ['a'] } });
  });

  it('remembers the preset that it began from', () => {
    const decision = decideRulesChange(present, { ...input, basedOn: 'two-sources' }, []);
    expect(decision).toMatchObject({ ok: true, change: { basedOn: 'two-sources' } });
  });

  it.each([
    ['an earlier version was seen', { ...input, version: 2 }, 'stale'],
    ['nothing would be different', { version: 1, rules: PRESET_RULES.ksj }, 'invalid'],
  ])('is refused when %s', (_, sent, code) => {
    expect(decideRulesChange(present, sent, stories)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('what other rules do to a claim', () => {
  const stands = (state: State, more: Partial<Standing['judgement']> = {}, overridden: boolean[] = []): Standing => ({
    judgement: { state, finding: 'confirmed', clear: false, sign: 'open', ...more },
    blockers: overridden.map((one) => ({ overridden: one })),
  });

  it.each<[string, Standing, Standing, Effect | null]>([
    ['it is settled no more', stands('settled'), stands('open'), 'unsettled'],
    ['it is settled now', stands('awaiting-second-check'), stands('settled'), 'settled'],
    ['it waits for something else', stands('open'), stands('awaiting-second-check'), 'moved'],
    ['it shows another sign', stands('open'), stands('open', { sign: 'lost' }), 'moved'],
    ['a blocker more stands in the way', stands('open'), stands('open', {}, [false]), 'moved'],
    ['a blocker more that is let stand', stands('open'), stands('open', {}, [true]), null],
    ['nothing', stands('settled', { clear: true }), stands('settled', { clear: true }), null],
  ])('%s', (_, before, after, effect) => {
    expect(effectOf(before, after)).toBe(effect);
  });
});
