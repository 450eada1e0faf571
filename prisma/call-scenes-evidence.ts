import sharp from 'sharp';
import type { EvidenceView } from '@/domain/views';
import type { UploadView } from '@/domain/views-evidence';
import { contactSource } from '@/server/commands/contact-source';
import { makeSource } from '@/server/commands/make-source';
import { view } from '@/server/gate';
import { sourceById } from '@/server/queries/source-view';
import { type Hand, value } from './builders';
import { call } from './builders-call';
import { stampedLink } from './builders-capture';
import { attachFile } from './builders-file';
import { newClaim } from './builders-story';
import { bearerOf, onClaim, onEvidence, one, read, type Scene, type Vars } from './call-world';

const claimed: Scene = async () => {
  const { checker, vars } = await onClaim();
  return { by: checker, vars };
};

const attached: Scene = async () => {
  const { checker, vars } = await onEvidence();
  return { by: checker, vars: { ...vars, REVISION: 1 } };
};

/** A second claim of the same story, or of another one. */
async function another(same: boolean): Promise<{ by: Hand; vars: Vars }> {
  const { story, checker, vars } = await onEvidence();
  const other = same ? await newClaim(checker, story.id, '2 March') : (await onClaim()).claim;
  return { by: checker, vars: { ...vars, CLAIM: other.id, REVISION: other.revision } };
}

const image = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();

const ofFile: Scene = async () => {
  const { claim, checker } = await onClaim();
  const data = { source: 'Works office', tier: 'primary', stance: 'supports' };
  const token = await bearerOf(checker);
  const { body } = await attachFile<EvidenceView>(token, claim.id, data, 'bridge.jpg', await image());
  return { by: checker, vars: { EVIDENCE: body.id } };
};

let stamped: Promise<EvidenceView> | undefined;
/** A captured page with everything that can be kept of it. */
export const ofCapture: Scene = async () => {
  const { claim, checker } = await onClaim();
  stamped ??= stampedLink(checker, claim);
  return { by: checker, vars: { EVIDENCE: (await stamped).id } };
};

/** A link whose page is captured from now on: `POST /evidence/{evidence}/captures` asks for it. */
const capturing: Scene = async () => {
  const made = await ofCapture();
  process.env.STET_CAPTURE = 'on';
  return made;
};

const uploading: Scene = async () => {
  const { claim, checker } = await onClaim();
  const body = { claim: claim.id, name: 'works-order.txt', size: 9 };
  const begun = await call<UploadView>(await bearerOf(checker), 'POST', '/uploads', body);
  return { by: checker, vars: { UPLOAD: begun.body.upload } };
};

let sources = 0;
async function sourced(role: 'checker' | 'editor' = 'checker', more: object = {}) {
  const by = await one(role);
  sources += 1;
  const made = await by.do(makeSource, { name: `Works office ${sources}`, ...more });
  return { by, vars: { SOURCE: made.id, REVISION: made.revision } };
}

const merging: Scene = async () => {
  const [first, second] = [await sourced(), await sourced()];
  return { by: first.by, vars: { ...first.vars, OTHER: second.vars.SOURCE } };
};

const anonymous: Scene = async () => {
  const { by, vars } = await sourced('editor', { kind: 'person' });
  const changed = await call<{ revision: number }>(await bearerOf(by), 'PATCH', `/sources/${vars.SOURCE}`, {
    revision: vars.REVISION,
    terms: 'anonymous',
  });
  return { by, vars: { ...vars, REVISION: changed.body.revision } };
};

/** One that claims rest on, with a contact in its log. */
const used: Scene = async () => {
  const { checker, vars } = await onEvidence();
  const contact = { at: '2026-10-01T09:30:00.000Z', how: 'phone', said: 'They confirm it.' };
  await checker.do(contactSource, { source: vars.SOURCE, ...contact });
  const { revision } = value(await view(sourceById, { source: vars.SOURCE }, checker.caller));
  return { by: checker, vars: { SOURCE: vars.SOURCE ?? '', REVISION: revision } };
};

export const EVIDENCE_SCENES: Record<string, Scene> = {
  'POST /claims/{claim}/evidence': claimed,
  'GET /stories/{story}/evidence': attached,
  'GET /evidence/{evidence}': ofCapture,
  'PATCH /evidence/{evidence}': attached,
  'POST /evidence/{evidence}/claims': () => another(true),
  'POST /evidence/{evidence}/claims/{claim}/detachment': async () => {
    const { checker, claim, vars } = await onEvidence();
    return { by: checker, vars: { ...vars, REVISION: (await read(checker, claim.id)).revision } };
  },
  'POST /evidence/{evidence}/copies': () => another(false),
  'POST /uploads': claimed,
  'GET /uploads/{upload}': uploading,
  'PATCH /uploads/{upload}': uploading,
  'GET /evidence/{evidence}/file': ofFile,
  'GET /evidence/{evidence}/working-copy': ofFile,
  'GET /evidence/{evidence}/thumbnail': ofFile,
  'POST /evidence/{evidence}/captures': capturing,
  'GET /evidence/{evidence}/captures': ofCapture,
  'GET /evidence/{evidence}/captures/{number}': ofCapture,
  'GET /evidence/{evidence}/captures/{number}/warc': ofCapture,
  'GET /evidence/{evidence}/captures/{number}/screenshot': ofCapture,
  'GET /evidence/{evidence}/captures/{number}/pdf': ofCapture,
  'GET /evidence/{evidence}/captures/{number}/timestamp': ofCapture,
  'GET /sources': attached,
  'POST /sources': async () => ({ by: await one('reporter'), vars: {} }),
  'GET /sources/{source}': used,
  'PATCH /sources/{source}': () => sourced(),
  'GET /sources/{source}/evidence': used,
  'POST /sources/{source}/contacts': () => sourced(),
  'POST /sources/{source}/merge': merging,
  'POST /sources/{source}/knowledge': anonymous,
  'POST /sources/{source}/preview': used,
};
