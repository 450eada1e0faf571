import { ok } from '@/domain/refusal';
import { acceptCorrections } from '../commands/accept-corrections';
import { addPerson, openDesk } from '../commands/add-person';
import { answerQuery } from '../commands/answer-query';
import { askCapture } from '../commands/ask-capture';
import { askClearance } from '../commands/ask-clearance';
import { askQuery } from '../commands/ask-query';
import { attachEvidence } from '../commands/attach-evidence';
import { changeClaim } from '../commands/change-claim';
import { changeHouseRules } from '../commands/change-house-rules';
import { changePerson, resetPassword, setOwnPassword } from '../commands/change-person';
import { changeSource, knowSource } from '../commands/change-source';
import { closeQuery } from '../commands/close-query';
import { commitVersion } from '../commands/commit-version';
import { contactSource } from '../commands/contact-source';
import { copyEvidence } from '../commands/copy-evidence';
import { correctEvidence } from '../commands/correct-evidence';
import { createStory } from '../commands/create-story';
import { cutSpan } from '../commands/cut-span';
import { decideCorrection } from '../commands/decide-correction';
import { editNote } from '../commands/edit-note';
import { detachEvidence, useEvidence } from '../commands/evidence-claims';
import { giveRuling } from '../commands/give-ruling';
import { makeClaim } from '../commands/make-claim';
import { makeSource } from '../commands/make-source';
import { mergeClaims } from '../commands/merge-claims';
import { mergeSource } from '../commands/merge-source';
import { giveOverride, withdrawOverride } from '../commands/overrides';
import { planStory } from '../commands/plan-story';
import { proposeCorrection } from '../commands/propose-correction';
import { proposeCorrections } from '../commands/propose-corrections';
import { reattachSpan } from '../commands/reattach-span';
import { recordCheck } from '../commands/record-check';
import { redirectQuery } from '../commands/redirect-query';
import { removeClaim } from '../commands/remove-claim';
import { reopenClaim } from '../commands/reopen-claim';
import { reopenThread, resolveThread } from '../commands/resolve-thread';
import { setDesk } from '../commands/set-desk';
import { setPeople } from '../commands/set-people';
import { signOffStory } from '../commands/sign-off-story';
import { splitClaim } from '../commands/split-claim';
import { tickContext } from '../commands/tick-context';
import { makeToken, revokeToken } from '../commands/tokens';
import { withdrawCorrection } from '../commands/withdraw-correction';
import { withdrawSignOff } from '../commands/withdraw-sign-off';
import { writeClaimNote, writeStoryNote } from '../commands/write-note';
import { readForEditor } from '../intake/read-for-editor';
import { endSessions } from '../keeps/session';
import { dropTextDraft, keepTextDraft } from '../keeps/text-draft';
import { accountScreen } from '../queries/account-screen';
import { captureList, captureToRead } from '../queries/captures';
import { claimById, claimList, evidenceById } from '../queries/claims';
import { correctionList } from '../queries/corrections';
import { deskFigures } from '../queries/desk-figures';
import { editorsNow } from '../queries/edit-screen';
import { evidenceFile } from '../queries/evidence-file';
import { evidenceList } from '../queries/evidence-list';
import { peopleList } from '../queries/people-lists';
import type { Query } from '../queries/query';
import { queryById, queryList } from '../queries/query-view';
import { rulesPreview } from '../queries/rules-preview';
import { houseRules } from '../queries/rules-view';
import { sourceEvidence } from '../queries/source-evidence';
import { sourceList } from '../queries/source-list';
import { sourcePreview } from '../queries/source-preview';
import { sourceById } from '../queries/source-view';
import { storyBlockers, storyById, storyList, storyVersion } from '../queries/stories';
import { textDraftToDrop, textDraftToKeep } from '../queries/text-draft';
import { textToRead } from '../queries/text-to-read';
import { uploadToBegin, uploadToFill } from '../queries/uploads';
import { versionList } from '../queries/versions';
import { BUNDLE_OPERATIONS } from './bundle-operations';
import { sendCaptured } from './captured-answer';
import { CONFIDENTIAL_OPERATIONS } from './confidential-operations';
import { CONFIDENTIAL_SOURCE_OPERATIONS } from './confidential-source-operations';
import { EXPORT_OPERATIONS } from './export-operations';
import { sendCopy, sendOriginal } from './file-answer';
import { bodyWithFile, clearUpload } from './file-body';
import { answers, bytes, draft, type Operation, read, write } from './operation';
import { PRIVILEGED_OPERATIONS } from './privileged-operations';
import { TRAIL_OPERATIONS } from './trail-operations';
import { beginUpload, fillUpload, readUpload } from './uploads';
import { WEBHOOK_OPERATIONS } from './webhook-operations';

const created = { status: 201 } as const;

const SAID = '; `said` in the answer tells what a file held besides the words taken';

/** Every call under /api/v1: what the one handler serves, and what openapi.json describes. */
export const OPERATIONS: readonly Operation[] = [
  write('POST', '/stories', createStory, `Hand in a story${SAID}`, created),
  answers('/text', textToRead, readForEditor, 'Read a text or a Word file as it would be handed in; nothing is kept'),
  read('/stories', storyList, 'List the stories'),
  read('/stories/{story}', storyById, 'Read a story'),
  write('PATCH', '/stories/{story}', planStory, 'Set when a story is due, or its slug'),
  write('PUT', '/stories/{story}/people', setPeople, 'Set who is on a story, and whether it is restricted'),
  write('POST', '/stories/{story}/versions', commitVersion, `Save a text as the next version${SAID}`, created),
  read('/stories/{story}/versions', versionList, 'List the versions of a story'),
  read('/stories/{story}/versions/{number}', storyVersion, 'Read a version'),
  read('/stories/{story}/claims', claimList, 'List the claims of a story'),
  write('POST', '/stories/{story}/claims', makeClaim, 'Mark a claim', created),
  read('/claims/{claim}', claimById, 'Read a claim'),
  write('PATCH', '/claims/{claim}', changeClaim, 'Change a claim'),
  write('POST', '/claims/{claim}/split', splitClaim, 'Split a claim into several'),
  write('POST', '/claims/{claim}/merge', mergeClaims, 'Merge another claim into this one'),
  write('POST', '/claims/{claim}/removal', removeClaim, 'Remove a claim that was made by mistake'),
  write('POST', '/claims/{claim}/evidence', attachEvidence, 'Attach evidence to a claim', {
    ...created,
    withFile: bodyWithFile,
    after: clearUpload,
  }),
  answers('/uploads', uploadToBegin, beginUpload, 'Begin to bring a file in for a claim, in as many goes as it takes'),
  bytes('GET', '/uploads/{upload}', uploadToFill, readUpload, 'How much of an upload is there'),
  bytes(
    'PATCH',
    '/uploads/{upload}',
    uploadToFill,
    fillUpload,
    'Send the next bytes of an upload, from Upload-Offset on',
  ),
  read('/evidence/{evidence}', evidenceById, 'Read a piece of evidence'),
  bytes('GET', '/evidence/{evidence}/file', evidenceFile, sendOriginal, 'The file of a piece of evidence, as it came'),
  bytes(
    'GET',
    '/evidence/{evidence}/working-copy',
    evidenceFile,
    sendCopy('workingSha256'),
    'A copy of an image to look at, without what the camera wrote into it',
  ),
  bytes('GET', '/evidence/{evidence}/thumbnail', evidenceFile, sendCopy('thumbnailSha256'), 'A small copy of an image'),
  write('POST', '/evidence/{evidence}/captures', askCapture, 'Capture the page of a link once more', created),
  read('/evidence/{evidence}/captures', captureList, 'List the captures of a link'),
  read('/evidence/{evidence}/captures/{number}', captureToRead, 'Read a captured page'),
  bytes(
    'GET',
    '/evidence/{evidence}/captures/{number}/warc',
    captureToRead,
    sendCaptured('warc'),
    'What was asked and received, as a WARC file',
  ),
  bytes(
    'GET',
    '/evidence/{evidence}/captures/{number}/screenshot',
    captureToRead,
    sendCaptured('screenshot'),
    'How a captured page looked',
  ),
  bytes(
    'GET',
    '/evidence/{evidence}/captures/{number}/pdf',
    captureToRead,
    sendCaptured('pdf'),
    'A captured page as a PDF',
  ),
  bytes(
    'GET',
    '/evidence/{evidence}/captures/{number}/timestamp',
    captureToRead,
    sendCaptured('timestamp'),
    'The trusted timestamp of a capture (RFC 3161)',
  ),
  write('PATCH', '/evidence/{evidence}', correctEvidence, 'Correct a piece of evidence'),
  write('POST', '/evidence/{evidence}/claims', useEvidence, 'Attach a piece of evidence to one more claim'),
  write(
    'POST',
    '/evidence/{evidence}/claims/{claim}/detachment',
    detachEvidence,
    'Take a piece of evidence off a claim',
  ),
  write('POST', '/evidence/{evidence}/copies', copyEvidence, 'Copy evidence of another story to a claim', created),
  ...CONFIDENTIAL_OPERATIONS,
  ...PRIVILEGED_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...CONFIDENTIAL_SOURCE_OPERATIONS,
  ...BUNDLE_OPERATIONS,
  read('/stories/{story}/evidence', evidenceList, 'List the evidence of a story'),
  write('POST', '/claims/{claim}/checks', recordCheck, 'Record a check on a claim', created),
  write('POST', '/claims/{claim}/rulings', giveRuling, 'Rule on a disputed claim', created),
  write('POST', '/claims/{claim}/corrections', proposeCorrection, 'Propose a correction of a claim’s words', created),
  write(
    'POST',
    '/claims/{claim}/corrections/several',
    proposeCorrections,
    'Propose corrections of several places of a claim in one act',
    created,
  ),
  read('/stories/{story}/corrections', correctionList, 'List the corrections of a story, undecided or not'),
  write(
    'POST',
    '/corrections/{correction}/decision',
    decideCorrection,
    'Accept a correction, amended or not, or decline it',
  ),
  write(
    'POST',
    '/stories/{story}/corrections/decision',
    acceptCorrections,
    'Accept several corrections together, as one version',
  ),
  write('POST', '/corrections/{correction}/withdrawal', withdrawCorrection, 'Take back a correction of one’s own'),
  write('POST', '/claims/{claim}/ticks', tickContext, 'Say that a changed sentence was read and the check stands'),
  write('POST', '/claims/{claim}/reattachments', reattachSpan, 'Set a lost place of a claim on words of the text'),
  write('POST', '/claims/{claim}/cuts', cutSpan, 'Take a lost place off a claim that stands elsewhere'),
  write('POST', '/claims/{claim}/reopening', reopenClaim, 'Open a checked claim again'),
  write('POST', '/claims/{claim}/notes', writeClaimNote, 'Write a note on a claim', created),
  write('POST', '/stories/{story}/notes', writeStoryNote, 'Write a note on a story', created),
  write('PATCH', '/notes/{note}', editNote, 'Edit a note of one’s own'),
  write('POST', '/notes/{note}/resolution', resolveThread, 'Resolve the thread that a note is in'),
  write('POST', '/notes/{note}/reopening', reopenThread, 'Open a resolved thread again'),
  read('/stories/{story}/queries', queryList, 'List the queries of a story'),
  write('POST', '/claims/{claim}/queries', askQuery, 'Put a query on a claim to a person', created),
  read('/queries/{query}', queryById, 'Read a query'),
  write('PATCH', '/queries/{query}', redirectQuery, 'Put a query to another person, or set when it is due'),
  write('POST', '/queries/{query}/answer', answerQuery, 'Answer a query'),
  write('POST', '/queries/{query}/outcome', closeQuery, 'Say what comes of a query'),
  read('/stories/{story}/blockers', storyBlockers, 'List what stands in the way of signing off'),
  write(
    'POST',
    '/stories/{story}/overrides',
    giveOverride,
    'Let blockers stand, with a reason (a person at the screen only)',
    created,
  ),
  write('POST', '/overrides/{override}/withdrawal', withdrawOverride, 'Take an override back'),
  write('POST', '/stories/{story}/clearance', askClearance, 'Ask whether exactly this text is signed off'),
  write('POST', '/stories/{story}/sign-off', signOffStory, 'Sign a story off (a person at the screen only)', created),
  write(
    'POST',
    '/stories/{story}/sign-off/withdrawal',
    withdrawSignOff,
    'Withdraw the sign-off (a person at the screen only)',
  ),
  ...TRAIL_OPERATIONS,
  read('/desk/figures', deskFigures, 'How the installation stands, in numbers (administrators)'),
  read('/people', peopleList, 'List who works here'),
  read('/sources', sourceList, 'Find a source by any part of its name, with how it was last used'),
  write('POST', '/sources', makeSource, 'Make a source that no evidence names yet', created),
  read('/sources/{source}', sourceById, 'Read a source, its contact log and where it is used'),
  read('/sources/{source}/evidence', sourceEvidence, 'List what was attached from a source to other stories'),
  write('PATCH', '/sources/{source}', changeSource, 'Change what is said of a source, or declare what it repeats'),
  write('POST', '/sources/{source}/contacts', contactSource, 'Write down a contact with a source', created),
  write('POST', '/sources/{source}/merge', mergeSource, 'Say that a source is the same as another'),
  write(
    'POST',
    '/sources/{source}/knowledge',
    knowSource,
    'Say that one knows who an anonymous source is (an editor at the screen only)',
  ),
  answers(
    '/sources/{source}/preview',
    sourcePreview,
    async (preview) => ok(preview),
    'See what a change of a source would do to the claims that rest on it; nothing is kept',
  ),
  write('PATCH', '/desk', setDesk, 'Set how the desk works'),
  read('/rules', houseRules, 'Read the house rules in force'),
  write('PUT', '/rules', changeHouseRules, 'Put other house rules in force (a person at the screen only)'),
  answers(
    '/rules/preview',
    rulesPreview,
    async (preview) => ok(preview),
    'See which claims other house rules would settle or unsettle; nothing is kept',
  ),
  write('POST', '/people', addPerson, 'Add a person', created),
  write('PATCH', '/people/{person}', changePerson, 'Change a person’s name, role or standing'),
  write('POST', '/people/{person}/password', resetPassword, 'Give a person a new password'),
  write('POST', '/tokens', makeToken, 'Make a token', created),
  write('DELETE', '/tokens/{token}', revokeToken, 'Revoke a token'),
  ...WEBHOOK_OPERATIONS,
  draft('PUT', '/stories/{story}/draft', textDraftToKeep, 'Keep the text that one is editing', (person, asked) =>
    keepTextDraft(person, asked, new Date()),
  ),
  draft('DELETE', '/stories/{story}/draft', textDraftToDrop, 'Give up the text that one is editing', (person, asked) =>
    dropTextDraft(person, asked),
  ),
  read('/stories/{story}/editors', editorsNow, 'Who else is editing the text now'),
  {
    kind: 'keep',
    method: 'DELETE',
    path: '/sessions/{session}',
    summary: 'End one of one’s own sessions',
    query: accountScreen as Query<unknown, unknown>,
    keep: ({ person }, { session }) => endSessions({ person, only: session ?? '' }, new Date()),
  },
  {
    kind: 'keep',
    method: 'DELETE',
    path: '/sessions',
    summary: 'End all of one’s own sessions but this one',
    query: accountScreen as Query<unknown, unknown>,
    keep: ({ person, session }) => endSessions({ person, but: session }, new Date()),
  },
  write('POST', '/account/password', setOwnPassword, 'Set one’s own password'),
  write('POST', '/setup', openDesk, 'Make the first administrator, by the one-time code', { status: 201, as: 'setup' }),
];
