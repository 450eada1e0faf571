import { afterEach, expect, it, vi } from 'vitest';
import { type Beginning, beginningOf, type TextInWork } from '@/domain/text-draft';
import type { EditScreen, OwnDraft } from '@/domain/views-edit';

const KEY = Buffer.alloc(32, 1).toString('base64');
const AT = (minute: number) => `2026-03-02T14:${minute}:00.000Z`;
const words = (headline: string) => ({ headline, dek: '', byline: '', document: { type: 'doc' } });
const SCREEN = { story: { id: 's1', headline: 'As it is', version: { number: 3 } }, words: words('As it is') };
const text = (headline: string, at: string, base = 3): TextInWork => ({ ...words(headline), base, footnotes: [], at });
const ownDraft = (headline: string, savedAt: string): OwnDraft => ({
  ...words(headline),
  base: 3,
  baseHash: '',
  footnotes: [],
  startedAt: savedAt,
  savedAt,
});

/** A browser that begins: nothing is kept in it yet. */
async function browser() {
  vi.resetModules();
  const nothing = () => undefined;
  vi.stubGlobal('addEventListener', nothing);
  vi.stubGlobal('document', { addEventListener: nothing });
  const keeping = await import('@/ui/drafts/keeping');
  const { draftsHere } = await import('./drafts-here');
  const { keptTexts } = await import('./place');
  await keeping.beginKeeping('ada', KEY);
  const screen = SCREEN as EditScreen;
  const current = { words: screen.words, number: 3 };
  const begin = async (server: OwnDraft | null) => beginningOf(current, server, await keptTexts(screen.story));
  return {
    keeping,
    begin,
    /** A window that goes on from what it finds, or from what it is given. */
    open: async (server: OwnDraft | null, given?: Beginning) => {
      const beginning = given ?? (await begin(server));
      return { beginning, here: draftsHere(screen, beginning) };
    },
    lie: async () => (await keptTexts(screen.story)).map((one) => one.text.headline).sort(),
  };
}

afterEach(() => void vi.unstubAllGlobals());

const said = ({ text: { headline }, others }: Beginning) => [headline, ...others.map((one) => one.text.headline)];
const names = (drafts: Beginning['others']) => drafts.map((one) => one.text.headline);

it('two windows do not write over each other; what they began from goes once they have typed', async () => {
  const { open, lie, begin } = await browser();
  const first = await open(null);
  first.here.keep(text('One', AT(10)));
  const [second, third] = [await open(null), await open(null)];
  expect(await lie()).toEqual(['One']);
  second.here.keep(text('One, two', AT(11)));
  expect(await lie()).toEqual(['One, two']);
  third.here.keep(text('One, three', AT(12)));
  first.here.keep(text('One, more', AT(13)));
  expect(await lie()).toEqual(['One, more', 'One, three', 'One, two']);
  expect(said(await begin(null))).toEqual(['One, more', 'One, three', 'One, two']);
});

it('a third draft stays, and the server’s, which the browser’s has grown from, is none', async () => {
  const { open, begin, lie } = await browser();
  (await open(null)).here.keep(text('Other', AT(10)));
  const { here } = await open(ownDraft('Sent', AT(20)));
  here.keep(text('Sent, and ten words', AT(21)));
  expect(said(await begin(ownDraft('Sent', AT(20))))).toEqual(['Sent, and ten words', 'Other']);
  here.sent(AT(22));
  here.keep(text('Sent, and ten words more', AT(23)));
  const again = await begin(ownDraft('Sent, and ten words', AT(22)));
  expect(said(again)).toEqual(['Sent, and ten words more', 'Other']);
  const next = await open(null, again);
  next.here.keep(text('All', AT(24)));
  await next.here.sends(text('All', AT(24)), () => text('All', AT(24)));
  expect(await lie()).toEqual(['All', 'Other']);
});

it('what only the server has is kept here before another text goes over it, and not by looking', async () => {
  const { open, begin, lie } = await browser();
  (await open(null)).here.keep(text('Here', AT(20)));
  const { beginning, here } = await open(ownDraft('There', AT(10)));
  expect(said(beginning)).toEqual(['Here', 'There']);
  await here.sends(beginning.text, () => beginning.text);
  expect(await lie()).toEqual(['Here']);
  here.keep(text('Here, more', AT(21)));
  await here.sends(text('Here, more', AT(21)), () => text('Here, more', AT(21)));
  await here.sends(text('Here, more', AT(21)), () => text('Here, more', AT(21)));
  expect(await lie()).toEqual(['Here, more', 'There']);
  here.sent(AT(22));
  await here.meet(text('Third', AT(30)), () => text('Here, more', AT(31)));
  expect(names(here.others())).toEqual(['Third', 'There']);
  expect(said(await begin(ownDraft('Third', AT(30))))).toEqual(['Third', 'Here, more', 'There']);
});

it('a draft that is to be gone over is not one that the text has grown from: until then it is offered', async () => {
  const { open, begin } = await browser();
  const { here } = await open(null);
  here.keep(text('Here', AT(10)));
  await here.meet(text('There', AT(20)), () => text('Here', AT(21)));
  here.keep(text('Here, chosen', AT(22)));
  expect(said(await begin(ownDraft('There', AT(20))))).toEqual(['Here, chosen', 'There']);
  const next = await open(ownDraft('There', AT(20)));
  next.here.keep(text('Here, chosen, more', AT(23)));
  expect(said(await begin(ownDraft('There', AT(20))))).toEqual(['Here, chosen, more', 'There']);
});

it('a window that was only looked at meets the last words of another, and takes none away', async () => {
  const { open, lie } = await browser();
  const looking = await open(null);
  const first = await open(null);
  first.here.keep(text('Sent', AT(10)));
  first.here.sent(AT(11));
  first.here.keep(text('Sent, and the last sentence', AT(12)));
  await looking.here.meet(text('Sent', AT(11)), () => text('As it is', AT(13)));
  expect(names(looking.here.others())).toEqual(['Sent, and the last sentence']);
  expect(await lie()).toEqual(['Sent, and the last sentence']);
});

it('to go on with another one leaves this one among the others, in this browser', async () => {
  const { open, begin, lie } = await browser();
  (await open(null)).here.keep(text('Here', AT(20)));
  const { beginning, here } = await open(ownDraft('There', AT(10)));
  const [there] = beginning.others;
  if (!there) throw new Error('none is offered');
  const after = here.goOnWith(there, text('Here, more', AT(30)));
  expect(said(after)).toEqual(['There', 'Here, more']);
  expect(await lie()).toEqual(['Here, more']);
  const next = await open(null, after);
  next.here.keep(text('There, more', AT(31)));
  await next.here.sends(text('There, more', AT(31)), () => text('There, more', AT(31)));
  expect(await lie()).toEqual(['Here, more', 'There, more']);
  expect(said(await begin(null))).toEqual(['There, more', 'Here, more']);
});

it('the version itself is no draft to come back to', async () => {
  const { open, begin } = await browser();
  const { here } = await open(null);
  await here.meet(text('There', AT(10)), () => text('As it is', AT(11)));
  const [there] = here.others();
  if (!there) throw new Error('none is met');
  expect(said(here.goOnWith(there, text('As it is', AT(11))))).toEqual(['There']);
  expect(said(await begin(null))).toEqual(['As it is']);
});

it('given up, a draft goes and no other; as a version it takes along what was passed over', async () => {
  const { open, lie } = await browser();
  for (const [name, at] of [
    ['One', 10],
    ['Two', 11],
    ['Three', 12],
  ] as const)
    (await open(null, { ...(await open(null)).beginning, places: [] })).here.keep(text(name, AT(at)));
  const { here, beginning } = await open(null);
  expect(said(beginning)).toEqual(['Three', 'Two', 'One']);
  here.keep(text('Three, more', AT(20)));
  await here.forget([]);
  expect(await lie()).toEqual(['One', 'Two']);
  const next = await open(null);
  await next.here.forget(next.beginning.others);
  expect(await lie()).toEqual([]);
});

it('a copy that is only being written goes with the version as well', async () => {
  const { open, lie } = await browser();
  (await open(null)).here.keep(text('Here', AT(20)));
  const { here, beginning } = await open(ownDraft('There', AT(10)));
  here.keep(text('Here, more', AT(21)));
  const copied = here.sends(text('Here, more', AT(21)), () => text('Here, more', AT(21)));
  await here.forget(beginning.others);
  await copied;
  expect(await lie()).toEqual([]);
});

it('what was passed over stays where its window has typed on since', async () => {
  const { open, lie } = await browser();
  const live = await open(null);
  live.here.keep(text('Live', AT(10)));
  const { here, beginning } = await open(ownDraft('Mine', AT(20)));
  await new Promise((done) => setTimeout(done, 5));
  live.here.keep(text('Live, more', AT(21)));
  expect(await lie()).toEqual(['Live, more']);
  await here.forget(beginning.others);
  expect(await lie()).toEqual(['Live, more']);
});

it('words that were typed and taken back in another window go with either, and nobody is offered them', async () => {
  const { open, lie } = await browser();
  const [taken, here] = [(await open(null)).here, (await open(null)).here];
  taken.keep(text('As it is', AT(11)));
  here.keep(text('Mine', AT(12)));
  expect(await lie()).toEqual(['As it is', 'Mine']);
  await here.forget([]);
  expect(await lie()).toEqual([]);
});

it('reads what an earlier program kept, and nothing of another story', async () => {
  const { keeping, begin } = await browser();
  const place = (id: string) => ({ id, says: 'an edit of the text', href: '/' });
  keeping.keep(place('stories/s1/edit'), () => text('Here', AT(20)));
  keeping.keep(place('stories/s1/edit/other'), () => text('Other', AT(10)));
  keeping.keep(place('stories/s1/editing'), () => text('Strange', AT(30)));
  keeping.keep(place('stories/s10/edit'), () => text('Strange', AT(30)));
  expect(said(await begin(ownDraft('There', AT(15))))).toEqual(['Here', 'There', 'Other']);
});
