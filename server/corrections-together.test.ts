import { describe, expect, test } from 'vitest';
import type { ClaimView } from '@/domain/views';
import { value } from '@/prisma/builders';
import { propose, read, storyOf, withClaims } from '@/prisma/builders-correction';
import { BODY } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { acceptCorrections } from './commands/accept-corrections';
import { commitVersion } from './commands/commit-version';
import { decideCorrection } from './commands/decide-correction';
import { perform, view } from './gate';
import { correctionList } from './queries/corrections';
import { trailScreen } from './queries/trail-screen';

await takeTestDatabase();

describe('several together', () => {
  test('make one version', async () => {
    const { checker, editor, story, claims } = await withClaims('eleven weeks', 'opened in 1931', '18,400');
    const replacements = ['ten weeks', 'opened in 1932', '18,900'];
    const proposed = [];
    for (const [at, claim] of claims.entries()) proposed.push(await propose(checker, claim, replacements[at] ?? ''));
    const decisions = proposed.map(({ id }) => ({ correction: id, revision: 1 }));
    const made = await editor.do(acceptCorrections, { story: story.id, base: 1, decisions });
    expect(made.version).toMatchObject({ number: 2, summary: '3 corrections: claims 1, 2 and 3' });
    expect(made.version.text).toBe(
      'Bridge to close for ten weeks\nThe bridge opened in 1932.\nIt carries 18,900 vehicles a day, said Ines Maroto.',
    );
    expect(made.corrections.map((one) => one.decision?.version)).toEqual([2, 2, 2]);
    for (const [at, claim] of claims.entries())
      expect((await read(checker, claim.id)).spans).toMatchObject([{ exact: replacements[at], state: 'changed' }]);
    expect((await storyOf(editor, story.id)).version.number).toBe(2);
  });

  test('are accepted amended and as proposed in one version; the trail has the words of both', async () => {
    const { checker, editor, story, claims } = await withClaims('eleven weeks', 'opened in 1931');
    const [weeks, year] = [
      await propose(checker, claims[0] as ClaimView, 'ten weeks'),
      await propose(checker, claims[1] as ClaimView, 'opened in 1932'),
    ];
    const accept = (replacement: string) =>
      perform(
        acceptCorrections,
        {
          story: story.id,
          base: 1,
          decisions: [
            { correction: weeks.id, revision: 1, replacement },
            { correction: year.id, revision: 1 },
          ],
        },
        editor.caller,
      );
    expect(await accept('eleven weeks')).toMatchObject({
      refusal: { code: 'invalid', sentence: expect.stringMatching(/^Claim 1: these are the words that stand there/) },
    });
    expect((await storyOf(editor, story.id)).version.number).toBe(1);
    const made = value(await accept('nine weeks'));
    expect(made.version.text).toMatch(/^Bridge to close for nine weeks\nThe bridge opened in 1932\./);
    expect(made.corrections.map(({ replacement, decision }) => [replacement, decision?.replacement]).sort()).toEqual([
      ['opened in 1932', 'opened in 1932'],
      ['ten weeks', 'nine weeks'],
    ]);
    const { lines } = value(await view(trailScreen, { story: story.id }, editor.caller));
    const told = lines.filter((line) => line.type === 'correction.decided').map((line) => line.sentence);
    expect(told.sort()).toEqual([
      'accepted a correction of claim 2: “opened in 1932” for “opened in 1931”',
      'amended a correction of claim 1 and accepted it: “nine weeks” for “eleven weeks”, where “ten weeks” was proposed',
    ]);
  });

  test('of the same words, amended to say the same, are made once; amended apart they overlap', async () => {
    const { checker, reporter, editor, story, claim, other } = await withClaims('eleven weeks', 'eleven weeks');
    const [one, two] = [await propose(checker, claim, 'ten weeks'), await propose(reporter, other, 'nine weeks')];
    const accept = (...words: string[]) =>
      perform(
        acceptCorrections,
        {
          story: story.id,
          base: 1,
          decisions: [one, two].map(({ id }, at) => ({ correction: id, revision: 1, replacement: words[at] })),
        },
        editor.caller,
      );
    expect(await accept('ten weeks', 'nine weeks')).toMatchObject({
      refusal: { sentence: expect.stringContaining('overlap') },
    });
    expect(value(await accept('eight weeks', 'eight weeks')).version.headline).toBe('Bridge to close for eight weeks');
  });

  test('that overlap are refused by name; one of them makes the other stale, and says why', async () => {
    const { checker, editor, reporter, story, claim, other } = await withClaims(
      'eleven weeks',
      'close for eleven weeks',
    );
    const one = await propose(checker, claim, 'ten weeks');
    const two = await propose(reporter, other, 'shut until May');
    const accept = (...ids: string[]) => {
      const decisions = ids.map((correction) => ({ correction, revision: 1 }));
      return perform(acceptCorrections, { story: story.id, base: 1, decisions }, editor.caller);
    };
    expect(await accept(one.id, two.id)).toMatchObject({
      refusal: {
        code: 'invalid',
        sentence: expect.stringMatching(
          /“close for eleven weeks” \(claim 2, proposed by Reporter\) and “eleven weeks” \(claim 1, proposed by Checker\) overlap/,
        ),
      },
    });
    value(await accept(one.id));
    const { items } = value(await view(correctionList, { story: story.id, decision: 'undecided' }, editor.caller));
    expect(items).toMatchObject([
      {
        id: two.id,
        stands: { ok: false, why: expect.stringMatching(/changed in version 2: they read “close for ten weeks” now/) },
      },
    ]);
    expect(
      await perform(decideCorrection, { correction: two.id, revision: 1, accept: true }, editor.caller),
    ).toMatchObject({
      refusal: { code: 'stale', sentence: expect.stringContaining('changed in version 2') },
    });
  });

  test('on another version than was seen are stale, and show what stands now', async () => {
    const { checker, reporter, editor, story, claim } = await withClaims('eleven weeks');
    const proposed = await propose(checker, claim, 'ten weeks');
    await reporter.do(commitVersion, {
      story: story.id,
      baseHash: story.version.hash,
      format: 'text',
      body: `A bridge shuts.\n\n${BODY}`,
    });
    const decisions = [{ correction: proposed.id, revision: 1 }];
    const accept = (base: number) => perform(acceptCorrections, { story: story.id, base, decisions }, editor.caller);
    expect(await accept(1)).toMatchObject({
      refusal: { code: 'stale', present: { version: 2, corrections: [{ id: proposed.id, stands: { ok: true } }] } },
    });
    expect(value(await accept(2)).version.headline).toBe('Bridge to close for ten weeks');
  });

  test('with one that moved since are made where it stands now', async () => {
    const { checker, reporter, editor, story, claim } = await withClaims('opened in 1931');
    const proposed = await propose(checker, claim, 'opened in 1932');
    const body = 'It carries 18,400 vehicles a day, said Ines Maroto.\n\nThe bridge opened in 1931.';
    await reporter.do(commitVersion, { story: story.id, baseHash: story.version.hash, format: 'text', body });
    const made = await editor.do(decideCorrection, { correction: proposed.id, revision: 1, accept: true });
    expect(made.version?.text.endsWith('The bridge opened in 1932.')).toBe(true);
  });
});
