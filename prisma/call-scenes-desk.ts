import type { EvidenceView } from '@/domain/views';
import { attachConfidential } from '@/server/commands/attach-confidential';
import { useConfidential } from '@/server/commands/confidential-claims';
import { makeConfidentialSource } from '@/server/commands/make-confidential-source';
import { sealEvidence } from '@/server/commands/seal-evidence';
import { makeToken } from '@/server/commands/tokens';
import { writePrivileged } from '@/server/commands/write-privileged';
import { hand } from './builders';
import { attachFile } from './builders-file';
import { newClaim } from './builders-story';
import { bearerOf, onClaim, onEvidence, one, PASSWORD, type Scene } from './call-world';

const asAdministrator: Scene = async () => ({
  by: await one('administrator'),
  vars: { PERSON: (await hand('checker')).id, PASSWORD: 'another password of ten' },
});

const tokened: Scene = async () => {
  const { by, vars } = await asAdministrator();
  const made = await by.do(makeToken, { person: vars.PERSON, name: 'script' });
  return { by, vars: { TOKEN_ID: made.id } };
};

const claimed: Scene = async () => {
  const { checker, vars } = await onClaim();
  return { by: checker, vars };
};

const PIECE = { type: 'quotation', source: 'A clerk', tier: 'primary', stance: 'supports', excerpt: 'Ten weeks.' };

/** Confidential evidence of the checker, and somebody else who can be named on it. */
const sealed: Scene = async () => {
  const { claim, story, checker, vars } = await onClaim();
  const piece = await checker.do(attachConfidential, { claim: claim.id, ...PIECE });
  const other = await newClaim(checker, story.id, '2 March');
  const named = { PERSON: (await one('editor')).id, OTHER: other.id };
  return { by: checker, vars: { ...vars, ...named, CONFIDENTIAL: piece.id, REVISION: piece.revision } };
};

const usable: Scene = async () => {
  const { by, vars } = await sealed();
  return { by, vars: { ...vars, CLAIM: vars.OTHER ?? '' } };
};

const detachable: Scene = async () => {
  const { by, vars } = await sealed();
  await by.do(useConfidential, { confidential: vars.CONFIDENTIAL, claim: vars.OTHER });
  return { by, vars };
};

/** A file that everybody saw and that was made confidential. */
const sealedFile: Scene = async () => {
  const { claim, checker } = await onClaim();
  const data = { source: 'Works office', tier: 'primary', stance: 'supports' };
  const token = await bearerOf(checker);
  const { body } = await attachFile<EvidenceView>(token, claim.id, data, 'order.txt', Buffer.from('Ten weeks'));
  await checker.do(sealEvidence, { evidence: body.id, revision: body.revision });
  return { by: checker, vars: { CONFIDENTIAL: body.id } };
};

const sealable: Scene = async () => {
  const { checker, vars } = await onEvidence();
  return { by: checker, vars: { ...vars, REVISION: 1 } };
};

const privileged: Scene = async () => {
  const [{ vars }, lawyer] = [await onClaim(), await one('legal')];
  const note = await lawyer.do(writePrivileged, { story: vars.STORY, text: 'Leave the name out.' });
  return { by: lawyer, vars: { ...vars, PRIVILEGED: note.id, REVISION: note.revision } };
};

const sourced: Scene = async () => {
  const checker = await one('checker');
  const made = await checker.do(makeConfidentialSource, { name: 'A clerk', reach: '', note: '' });
  return { by: checker, vars: { SOURCE: made.id, REVISION: made.revision, PERSON: (await one('editor')).id } };
};

export const DESK_SCENES: Record<string, Scene> = {
  'GET /people': claimed,
  'GET /rules': claimed,
  'POST /rules/preview': asAdministrator,
  'PATCH /desk': asAdministrator,
  'POST /people': asAdministrator,
  'PATCH /people/{person}': asAdministrator,
  'POST /people/{person}/password': asAdministrator,
  'POST /tokens': asAdministrator,
  'DELETE /tokens/{token}': tokened,
  'POST /account/password': async () => ({
    by: await hand('checker', { password: PASSWORD }),
    vars: { PASSWORD, NEW_PASSWORD: 'a newer password of ten' },
  }),
  'DELETE /sessions/{session}': async () => ({ by: await hand('checker'), vars: { SESSION: 'x' } }),
  'DELETE /sessions': async () => ({ by: await hand('checker'), vars: {} }),
  'POST /claims/{claim}/confidential': claimed,
  'POST /confidential/uploads': claimed,
  'GET /evidence/{evidence}/sealing': sealable,
  'POST /evidence/{evidence}/sealing': sealable,
  'POST /confidential/{confidential}/file': sealedFile,
  'POST /confidential/{confidential}/opening': sealed,
  'PATCH /confidential/{confidential}': sealed,
  'PUT /confidential/{confidential}/people': sealed,
  'PUT /confidential/{confidential}/vouching': sealed,
  'POST /confidential/{confidential}/claims': usable,
  'POST /confidential/{confidential}/claims/{claim}/detachment': detachable,
  'POST /stories/{story}/privileged': async () => ({ by: await one('legal'), vars: (await onClaim()).vars }),
  'POST /stories/{story}/privileged/opening': privileged,
  'PATCH /privileged/{privileged}': privileged,
  'POST /confidential-sources': claimed,
  'POST /confidential-sources/finding': sourced,
  'POST /confidential-sources/{source}/opening': sourced,
  'PATCH /confidential-sources/{source}': sourced,
  'POST /confidential-sources/{source}/contacts': sourced,
  'PUT /confidential-sources/{source}/people': sourced,
  // Last: other rules are in force from then on.
  'PUT /rules': asAdministrator,
};
