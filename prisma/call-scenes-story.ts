import type { BlockerView } from '@/domain/views';
import { commitVersion } from '@/server/commands/commit-version';
import { giveOverride } from '@/server/commands/overrides';
import { signOffStory } from '@/server/commands/sign-off-story';
import { keep, view } from '@/server/gate';
import { keepTextDraft } from '@/server/keeps/text-draft';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { storyBlockers } from '@/server/queries/stories';
import { type Hand, value } from './builders';
import { newClaim, readyStory } from './builders-story';
import { onCheck, onClaim, one, PASSWORD, type Ready, read, type Scene, story, type Vars } from './call-world';

const byReporter: Scene = async () => {
  const of = await story();
  return { by: await one('reporter'), vars: { STORY: of.id, HASH: of.version.hash } };
};
const byEditor: Scene = async () => {
  const editor = await one('editor');
  return { by: editor, vars: { ...(await byReporter()).vars, PERSON: editor.id } };
};
const byChecker: Scene = async () => ({ ...(await byReporter()), by: await one('checker') });

const drafted: Scene = async () => {
  const ready = await byReporter();
  const document = { type: 'doc', content: [{ type: 'paragraph' }] };
  const words = { headline: 'x', dek: '', byline: '', document, footnotes: [] };
  const draft = { story: `${ready.vars.STORY}`, base: 1, after: null, ...words };
  await keep(keepTextDraft(ready.by.id, draft, new Date()));
  return ready;
};

const blockersOf = async (by: Hand, id: unknown): Promise<BlockerView[]> =>
  value(await view(storyBlockers, { story: id }, by.caller)).blockers;

async function barred(): Promise<Ready & { key: string }> {
  const [{ vars }, editor, checker] = [await byReporter(), await one('editor'), await one('checker')];
  await newClaim(checker, `${vars.STORY}`, 'Bridge to close');
  const found = (await blockersOf(editor, vars.STORY)).find((blocker) => blocker.code === 'unmarked');
  const key = found?.key ?? '';
  return { by: editor, key, vars: { ...vars, BLOCKER: key } };
}

const overridden: Scene = async () => {
  const { by, key, vars } = await barred();
  const { blockers } = await by.do(giveOverride, { story: vars.STORY, blockers: [key], reason: 'Names only.' });
  const made = blockers.find((blocker) => blocker.key === key);
  return { by, vars: { ...vars, OVERRIDE: made?.override?.id ?? '' } };
};

const ready: Scene = async () => {
  const editor = await one('editor');
  const of = await readyStory(await one('reporter'), await one('checker'));
  const { claimsDigest } = value(await view(signOffScreen, { story: of.id }, editor.caller));
  return { by: editor, vars: { STORY: of.id, DIGEST: claimsDigest, PASSWORD } };
};

const signed: Scene = async () => {
  const made = await ready();
  const { STORY, DIGEST } = made.vars;
  await made.by.do(signOffStory, { story: STORY, password: PASSWORD, version: 1, claimsDigest: DIGEST });
  return made;
};

/** A checked claim whose text was edited to this since. */
export async function edited(body: string): Promise<{ by: Hand; vars: Vars }> {
  const on = await onCheck();
  const reporter = await one('reporter');
  const text = { baseHash: on.story.version.hash, format: 'text', body };
  await reporter.do(commitVersion, { story: on.story.id, ...text });
  const claim = await read(on.checker, on.claim.id);
  const span = claim.spans.find((each) => each.state === 'lost' || each.contextChanged) ?? claim.spans[0];
  return { by: on.checker, vars: { ...on.vars, REVISION: claim.revision, SPAN: span?.id ?? '' } };
}

export const STORY_SCENES: Record<string, Scene> = {
  'POST /stories': async () => ({ by: await one('reporter'), vars: { PERSON: (await one('checker')).email } }),
  'GET /stories': byReporter,
  'POST /text': byReporter,
  'GET /stories/{story}': signed,
  'PATCH /stories/{story}': byEditor,
  'PUT /stories/{story}/people': byEditor,
  'POST /stories/{story}/versions': async () => {
    const { vars } = await onClaim();
    return { by: await one('reporter'), vars };
  },
  'GET /stories/{story}/versions': signed,
  'GET /stories/{story}/versions/{number}': byChecker,
  'PUT /stories/{story}/draft': byReporter,
  'DELETE /stories/{story}/draft': drafted,
  'GET /stories/{story}/editors': async () => ({ ...(await drafted()), by: await one('editor') }),
  'GET /stories/{story}/blockers': async () => ({ ...(await overridden()), by: await one('checker') }),
  'POST /stories/{story}/clearance': async () => ({ ...(await signed()), by: await one('checker') }),
  'POST /stories/{story}/overrides': barred,
  'POST /overrides/{override}/withdrawal': overridden,
  'POST /stories/{story}/sign-off': ready,
  'POST /stories/{story}/sign-off/withdrawal': signed,
  'GET /stories/{story}/export/{form}': signed,
  'POST /stories/{story}/export/sealed-bundle': async () => {
    const { by, vars } = await signed();
    return { by, vars: { ...vars, PASSPHRASE: 'nine herons on the weir at Saltmarsh' } };
  },
  'GET /stories/{story}/trail': signed,
  'POST /stories/{story}/trail/verification': signed,
  'POST /desk/trail/verification': async () => ({ by: await one('auditor'), vars: {} }),
  'GET /desk/figures': async () => ({ by: await one('administrator'), vars: {} }),
  'GET /desk/trail': async () => ({ by: await one('auditor'), vars: {} }),
};
