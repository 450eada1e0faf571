import { describe, expect, it } from 'vitest';
import type { Actor } from './given';
import { decideNewStory, decidePlan, newStoryInput, planInput, slugOf, stageOf, versionText } from './story';
import type { Candidate } from './story-people';
import type { StoryText } from './story-text';
import { testGiven } from './test-given';
import { type Footnote, MOST_WORDS } from './text-in';
import type { Role } from './vocabulary';

const person = (id: string, role: Role): Candidate => ({
  id,
  email: `${id}@example.org`,
  name: id,
  role,
  active: true,
});
const PEOPLE = [
  person('rosa', 'reporter'),
  person('rolf', 'reporter'),
  person('cleo', 'checker'),
  person('eva', 'editor'),
];

const actorOf = (id: string): Actor => ({
  id,
  name: id,
  standing: { role: PEOPLE.find((one) => one.id === id)?.role ?? 'checker', via: 'session' },
});

const words = (headline = 'Bridge closes for eleven weeks', body = 'It opened in 1931.'): StoryText => ({
  headline,
  dek: '',
  byline: 'By Rosa',
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] },
});

const create = (by: string, input: object = {}, of: StoryText = words(), footnotes: Footnote[] = []) =>
  decideNewStory(
    actorOf(by),
    PEOPLE,
    newStoryInput.parse({ format: 'text', body: '-', ...input }),
    { words: of, footnotes },
    testGiven(),
  );

describe('a new story', () => {
  it('is version 1, with its hashes and the paragraphs that need a claim, and is told whole', () => {
    const decision = create('rosa', { dueAt: '2026-03-03T18:00:00+01:00', language: 'en-GB' });
    const text = 'Bridge closes for eleven weeks\nBy Rosa\nIt opened in 1931.';
    const people = [{ person: 'rosa', as: 'author' }];
    const version = { hash: `sha256:${text}`, clearanceHash: `sha256:${text}` };
    const told = {
      slug: 'bridge-closes-for-eleven-weeks',
      language: 'en-GB',
      restricted: false,
      dueAt: '2026-03-03T17:00:00.000Z',
      people,
    };
    expect(decision).toMatchObject({
      ok: true,
      change: {
        ...told,
        id: 'new-1',
        version: {
          ...version,
          text,
          checkable: [
            { start: 0, end: 30 },
            { start: 39, end: 57 },
          ],
        },
      },
      events: [
        {
          type: 'story.created',
          payload: {
            ...told,
            headline: 'Bridge closes for eleven weeks',
            version: { ...version, number: 1, words: 11 },
          },
        },
      ],
    });
  });

  it.each<[string, string, object[], string[]]>([
    ['a reporter who names nobody is the author', 'rosa', [], ['rosa/author']],
    ['a reporter who names no author is', 'rosa', [{ person: 'cleo', as: 'checker' }], ['cleo/checker', 'rosa/author']],
    ['a reporter who names another author is not', 'rosa', [{ person: 'rolf', as: 'author' }], ['rolf/author']],
    ['an editor who names nobody is nothing on it', 'eva', [], []],
    ['a checker who names nobody is nothing on it', 'cleo', [], []],
    [
      'people are found by e-mail address, in any case',
      'eva',
      [{ person: 'Rosa@Example.org', as: 'author' }],
      ['rosa/author'],
    ],
    [
      'one person in two parts',
      'eva',
      [
        { person: 'eva', as: 'editor' },
        { person: 'eva', as: 'checker' },
      ],
      ['eva/editor', 'eva/checker'],
    ],
    [
      'a part named twice counts once',
      'eva',
      [
        { person: 'rosa', as: 'author' },
        { person: 'rosa@example.org', as: 'author' },
      ],
      ['rosa/author'],
    ],
  ])('%s', (_, by, people, want) => {
    const decision = create(by, { people });
    expect(decision.ok && decision.change.people.map((one) => `${one.person}/${one.as}`)).toEqual(want);
  });

  it.each<[string, object, StoryText, string, RegExp, string?]>([
    ['no headline', {}, words(''), 'headline', /^A story needs a headline/],
    ['a headline of white space', {}, words(' \u00a0'), 'headline', /^A story needs a headline/],
    ['too many words', {}, words('Head', 'word '.repeat(MOST_WORDS)), 'body', /^This story has 200,003 words; 200,000/],
    ['somebody unknown', { people: [{ person: 'x@example.org', as: 'author' }] }, words(), 'people', /^Nobody here/],
    [
      'somebody who does not fit',
      { people: [{ person: 'rolf', as: 'editor' }] },
      words(),
      'people',
      /^rolf is not an editor/,
    ],
    [
      'restricted without an editor',
      { restricted: true, people: [{ person: 'rolf', as: 'author' }] },
      words(),
      'people',
      /^A restricted story needs an editor/,
    ],
    [
      'restricted without oneself',
      { restricted: true, people: [{ person: 'eva', as: 'editor' }] },
      words(),
      'people',
      /and you are not/,
      'cleo',
    ],
  ])('is refused with %s', (_, input, of, field, sentence, by = 'eva') => {
    expect(create(by, input, of)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', fields: { [field]: expect.stringMatching(sentence) } },
    });
  });

  it('may be restricted to those on it, oneself among them', () => {
    const people = [{ person: 'eva', as: 'editor' }];
    expect(create('eva', { restricted: true, people })).toMatchObject({ ok: true, change: { restricted: true } });
    expect(create('rosa', { restricted: true, people })).toMatchObject({ ok: true, change: { restricted: true } });
  });

  it.each([
    ['a language that is none', { language: 'English!' }],
    ['a form that is none', { format: 'pdf' }],
    ['a headline of two lines', { headline: 'a\nb' }],
    ['a due date without a zone', { dueAt: '2026-03-03T18:00:00' }],
    ['a part that is none', { people: [{ person: 'rosa', as: 'owner' }] }],
  ])('cannot be asked for with %s', (_, input) => {
    expect(newStoryInput.safeParse({ format: 'text', body: 'x', ...input }).success).toBe(false);
  });

  it('keeps a slug that was typed', () => {
    expect(create('eva', { slug: ' bridge ' })).toMatchObject({ ok: true, change: { slug: 'bridge' } });
    expect(create('eva', { slug: '  ' })).toMatchObject({
      ok: true,
      change: { slug: 'bridge-closes-for-eleven-weeks' },
    });
  });
});

describe('a slug', () => {
  it.each([
    ['Bridge closes for eleven weeks', 'bridge-closes-for-eleven-weeks'],
    ['“Nobody told us”: the mayor’s 3 plans', 'nobody-told-us-the-mayor-s-3-plans'],
    ['one two three four five six seven eight nine', 'one-two-three-four-five-six-seven-eight'],
    ['Été à la plage', 'été-à-la-plage'],
    ['ÜBER ALLE', 'über-alle'],
    ['Мост закрыт', 'мост-закрыт'],
    ['橋が閉まる', '橋が閉まる'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['!!! — ???', 'story'],
    ['😀', 'story'],
    ['', 'story'],
    ['a'.repeat(200), 'a'.repeat(80)],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
    [`${'a'.repeat(79)}𐐨𐐨`, 'a'.repeat(79)],
  ])('of %j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });
});

describe('the plan of a story', () => {
  const now = { dueAt: '2026-03-03T17:00:00.000Z', slug: 'bridge' };

  it.each<[string, object, object]>([
    ['another due date', { dueAt: '2026-03-04T18:00:00+01:00' }, { dueAt: '2026-03-04T17:00:00.000Z', slug: 'bridge' }],
    ['no due date', { dueAt: null }, { dueAt: null, slug: 'bridge' }],
    ['another slug', { slug: ' bridge-2 ' }, { ...now, slug: 'bridge-2' }],
    ['an empty slug leaves it', { slug: ' ' }, now],
    ['nothing', {}, now],
  ])('%s', (_, input, after) => {
    expect(decidePlan(now, planInput.parse({ story: 's1', ...input }))).toEqual({
      ok: true,
      change: after,
      events: [{ type: 'story.planned', payload: { before: now, after } }],
    });
  });
});

describe('a version', () => {
  it('is the same in either normal form, and another for another link or emphasis', () => {
    const hashes = (of: StoryText) => {
      const { hash, documentHash, clearanceHash } = versionText(of, testGiven().sha256);
      return { hash, documentHash, clearanceHash };
    };
    expect(hashes(words('Zoe\u0308'))).toEqual(hashes(words('Zoë')));
    const bold = words();
    for (const run of bold.document.content?.[0]?.content ?? []) run.marks = [{ type: 'bold' }];
    expect(hashes(bold)).toEqual({
      ...hashes(words()),
      documentHash: expect.not.stringMatching(hashes(words()).documentHash),
    });
  });
});

describe('the stage of a story', () => {
  const story = { closed: null, signedOff: false, claims: 4, blockers: 2 };
  it.each<[Partial<Parameters<typeof stageOf>[0]>, string]>([
    [{}, 'in-check'],
    [{ claims: 0, blockers: 1 }, 'handed-in'],
    [{ blockers: 0 }, 'ready'],
    [{ signedOff: true, blockers: 0 }, 'signed-off'],
    [{ closed: 'published', signedOff: true }, 'published'],
    [{ closed: 'killed', claims: 0 }, 'killed'],
  ])('%j is %s', (more, stage) => {
    expect(stageOf({ ...story, ...more })).toBe(stage);
  });
});
