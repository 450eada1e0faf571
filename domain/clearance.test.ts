import { describe, expect, it } from 'vitest';
import { compareTexts, decideClearance, type LatestSignOff, type Unread } from './clearance';
import { versionText } from './story';
import type { StoryText } from './story-text';
import { testGiven } from './test-given';

const text = (body: string, byline = 'By Nora Lindgren'): StoryText => ({
  headline: 'Bridge to close',
  dek: '',
  byline,
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
});
const SIGNED = text('It carries 18,400 vehicles a day.');

const signOff = (more: Partial<LatestSignOff> = {}): LatestSignOff => ({
  id: 'o1',
  by: 'person-1',
  byName: 'Ruth Amsel',
  at: '2026-03-02T09:00:00.000Z',
  version: 3,
  valid: true,
  voidedWhy: null,
  ...more,
});

function asked(
  submitted: StoryText,
  { unread = null, ...more }: { signOff?: LatestSignOff | null; killed?: boolean; unread?: Unread | null } = {},
) {
  const { sha256 } = testGiven();
  const asked = { killed: false, signOff: signOff(), ...more };
  const signed = asked.signOff && { clearanceHash: versionText(SIGNED, sha256).clearanceHash, words: SIGNED };
  const decision = decideClearance({
    ...asked,
    compared: compareTexts(signed, { words: submitted, unread }, sha256),
  });
  if (!decision.ok) throw new Error('refused');
  return { ...decision.change, event: decision.events[0] };
}
const codes = (answer: { reasons: { code: string }[] }) => answer.reasons.map((reason) => reason.code);

describe('a text is cleared', () => {
  it('when it is exactly the signed one', () => {
    const answer = asked(SIGNED);
    expect(answer).toMatchObject({ cleared: true, reasons: [], differences: [], signOff: { version: 3, valid: true } });
    expect(answer.event).toMatchObject({
      type: 'clearance.asked',
      payload: { cleared: true, signOff: 'o1', version: 3, reasons: [], differences: 0 },
    });
  });

  it('whatever white space and normal form it comes in', () => {
    expect(asked(text('  It carries  18,400 vehicles a day.')).cleared).toBe(true);
  });
});

describe('a text is not cleared', () => {
  it('when one character of a figure is another', () => {
    const answer = asked(text('It carries 18,900 vehicles a day.'));
    expect(codes(answer)).toEqual(['text-differs']);
    expect(answer.differences).toMatchObject([{ signed: '18,400', submitted: '18,900' }]);
    expect(answer.reasons[0]?.sentence).toBe(
      'The text differs from version 3, which Ruth Amsel signed, in one place. Publish what was signed, or have this text signed.',
    );
  });

  it.each<[Unread, RegExp]>([
    [{ element: 'iframe' }, /element <iframe>.* version 3, which Ruth Amsel signed\. Take it out/],
    [{ markup: '<![CDATA[' }, /at “<!\[CDATA\[”\. Write it plainly/],
  ])('when it may print what was not read: %o', (unread, sentence) => {
    const answer = asked(SIGNED, { unread });
    expect(answer).toMatchObject({ cleared: false, differences: [] });
    expect(codes(answer)).toEqual(['markup-unread']);
    expect(answer.reasons[0]?.sentence).toMatch(sentence);
    expect(codes(asked(SIGNED, { unread, signOff: null }))).toEqual(['not-signed']);
  });

  it('under another byline', () => {
    expect(asked(text('It carries 18,400 vehicles a day.', 'By Somebody')).differences).toMatchObject([
      { signed: 'Nora Lindgren', submitted: 'Somebody' },
    ]);
  });

  it('when nobody has signed', () => {
    const answer = asked(SIGNED, { signOff: null });
    expect(answer).toMatchObject({ cleared: false, signOff: null, differences: [] });
    expect(codes(answer)).toEqual(['not-signed']);
    expect(answer.event.payload).toMatchObject({ signOff: null, version: null });
  });

  it('when the signature is void, also for the very words it was given on', () => {
    const answer = asked(SIGNED, { signOff: signOff({ valid: false, voidedWhy: 'Claim 4: a check was recorded.' }) });
    expect(codes(answer)).toEqual(['sign-off-void']);
    expect(answer.reasons[0]?.sentence).toContain('Claim 4: a check was recorded.');
  });

  it('when the story was killed', () => {
    expect(codes(asked(SIGNED, { killed: true }))).toEqual(['killed']);
  });

  it('when a link leads elsewhere than it was signed', () => {
    const words = 'It carries 18,400 vehicles a day.';
    const linked = text(words);
    linked.document.content = [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: words, marks: [{ type: 'link', attrs: { href: 'https://example.net/' } }] }],
      },
    ];
    const answer = asked(linked);
    expect(codes(answer)).toEqual(['links-differ']);
    expect(answer.differences).toMatchObject([{ signed: '', submitted: 'https://example.net/', words }]);
  });
});
