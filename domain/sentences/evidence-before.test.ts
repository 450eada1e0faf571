import { expect, it } from 'vitest';
import type { EvidenceView } from '../views';
import type { EvidenceSaid } from '../views-evidence';
import { corrections } from './evidence-before';

const NOW: EvidenceSaid = {
  type: 'quotation',
  source: 'Ines Maroto',
  tier: 'primary',
  stance: 'supports',
  locator: '00:07:41',
  excerpt: 'Nine of them.',
  url: '',
  note: '',
  heldAs: 'recording',
  credit: '',
};

const before = (revision: number, more: Partial<EvidenceSaid>) => ({
  revision,
  said: { ...NOW, ...more },
  replacedAt: `2026-03-0${revision}T09:00:00.000Z`,
  replacedBy: 'ada',
});

const evidence = (...said: ReturnType<typeof before>[]) => ({ ...NOW, before: said }) as unknown as EvidenceView;

it('tells each correction by the fields that it changed, codes in words', () => {
  const told = corrections(
    evidence(before(1, { excerpt: 'Eight of them.', tier: 'secondary', heldAs: '' }), before(2, { tier: 'secondary' })),
  );
  expect(told).toEqual([
    {
      revision: 1,
      at: '2026-03-01T09:00:00.000Z',
      by: 'ada',
      fields: [
        { field: 'Its words', said: 'Eight of them.' },
        { field: 'Held as', said: '' },
      ],
    },
    { revision: 2, at: '2026-03-02T09:00:00.000Z', by: 'ada', fields: [{ field: 'Tier', said: 'Secondary' }] },
  ]);
});

it('tells nothing of what was never corrected', () => {
  expect(corrections(evidence())).toEqual([]);
});

it('shows a code that it does not know as it is', () => {
  expect(corrections(evidence(before(1, { type: 'rumour' })))[0]?.fields).toEqual([{ field: 'Kind', said: 'rumour' }]);
});
