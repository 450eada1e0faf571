import type { ClaimView, EvidenceView } from '@/domain/views';
import { answerQuery } from '@/server/commands/answer-query';
import { askQuery } from '@/server/commands/ask-query';
import { closeQuery } from '@/server/commands/close-query';
import { correctEvidence } from '@/server/commands/correct-evidence';
import { decideCorrection } from '@/server/commands/decide-correction';
import { recordCheck } from '@/server/commands/record-check';
import { signOffStory } from '@/server/commands/sign-off-story';
import { writeClaimNote } from '@/server/commands/write-note';
import { view } from '@/server/gate';
import { signOffScreen } from '@/server/queries/sign-off-screen';
import { type Hand, hand, value } from './builders';
import { tokenOf } from './builders-call';
import { capturedLink } from './builders-capture';
import { PASSWORD, propose, read } from './builders-correction';
import { attachFile } from './builders-file';
import { readyStory } from './builders-story';

const FACTS = { source: 'Works department', tier: 'primary', stance: 'supports' };
const PDF = Buffer.from('%PDF-1.7\n% eleven weeks\n%%EOF\n');

async function sign(editor: Hand, story: string) {
  const { claimsDigest, story: now } = value(await view(signOffScreen, { story }, editor.caller));
  await editor.do(signOffStory, { story, password: PASSWORD, version: now.version.number, claimsDigest });
}

async function talkAbout(reporter: Hand, checker: Hand, claim: ClaimView) {
  await checker.do(writeClaimNote, { claim: claim.id, text: 'Ask the “Works department” — again\n\u2028' });
  const { revision } = await read(checker, claim.id);
  const query = await checker.do(askQuery, { claim: claim.id, revision, to: reporter.id, question: 'From when?' });
  const answered = await reporter.do(answerQuery, { query: query.id, revision: 1, text: 'From March.' });
  const outcome = { query: query.id, revision: answered.revision, outcome: 'stet', reason: 'As said.' };
  await checker.do(closeQuery, outcome);
}

/** A story with a file, a capture, a query, a correction, a note, two versions, and a signature that holds. */
export async function fullStory() {
  const [reporter, checker] = [await hand('reporter'), await hand('checker')];
  const editor = await hand('editor', { password: PASSWORD });
  const story = await readyStory(reporter, checker);
  const [claim, second] = story.claims as [ClaimView, ClaimView];
  const file = await attachFile<EvidenceView>(await tokenOf(checker), claim.id, FACTS, 'count.pdf', PDF);
  await capturedLink(checker, second, 'It opened in 1931.');
  await checker.do(correctEvidence, { evidence: claim.evidence[0]?.id, excerpt: 'It is so, he said.' });
  await talkAbout(reporter, checker, claim);
  const correction = await propose(checker, await read(checker, claim.id), 'twelve weeks');
  await editor.do(decideCorrection, { correction: correction.id, revision: correction.revision, accept: true });
  for (const { id } of story.claims)
    await checker.do(recordCheck, { claim: id, revision: (await read(checker, id)).revision, finding: 'confirmed' });
  await sign(editor, story.id);
  return { reporter, checker, editor, story, file: file.body };
}
