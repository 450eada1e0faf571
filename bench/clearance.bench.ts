import { hand, value } from '@/prisma/builders';
import { settle } from '@/prisma/builders-story';
import { signOffStory } from '@/server/commands/sign-off-story';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { perform, view } from '@/server/gate';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { send } from './client';
import { longStory, longText } from './long-story';
import { report, times } from './measure';

// "May exactly this text be published?", asked by a content system of a signed story of 10,000 words.

const WORDS = 10_000;
const CLAIMS = 100;
const CALLS = 100;
const LIMIT_MS = 50;

const [admin, checker, editor] = [await hand('administrator'), await hand('checker'), await hand('editor')];
const { token } = await admin.do(makeToken, { person: editor.id, name: 'bench' });
const { id: story, claims } = await longStory(checker, WORDS, CLAIMS, { settled: false });
for (const claim of claims) await settle(checker, claim);
const { claimsDigest } = value(await view(signOffScreen, { story }, editor.caller));
const password = 'a password of ten or more';
value(await perform(signOffStory, { story, password, version: 1, claimsDigest }, editor.caller));
await closeDatabase();

const body = longText(WORDS);
const html = body
  .split('\n\n')
  .map((one) => `<p>${one}</p>`)
  .join('\n');
const ask = (sent: object) => send(token, 'POST', `/stories/${story}/clearance`, sent);

const SENT: Record<string, object> = {
  'the signed text': { format: 'text', body },
  'the signed text as HTML': { format: 'html', body: html },
  'one figure is another': { format: 'text', body: body.replace(' 1500 ', ' 1501 ') },
  'every third paragraph is another': {
    format: 'text',
    body: body
      .split('\n\n')
      .map((one, at) => (at % 3 === 0 ? one.replace(/ (\d{4}) /g, ' $1 more ') : one))
      .join('\n\n'),
  },
};

// The program is warm before it is measured, as it is at work.
for (const sent of Object.values(SENT)) await times(10, () => ask(sent));
for (const [what, sent] of Object.entries(SENT)) report(what, await times(CALLS, () => ask(sent)), 'ms', LIMIT_MS);
