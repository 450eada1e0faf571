import { attachConfidential } from '../commands/attach-confidential';
import { detachConfidential, useConfidential } from '../commands/confidential-claims';
import { correctConfidential } from '../commands/correct-confidential';
import { nameOnConfidential } from '../commands/name-on-confidential';
import { openConfidential } from '../commands/open-confidential';
import { openConfidentialFile } from '../commands/open-confidential-file';
import { sealEvidence } from '../commands/seal-evidence';
import { vouchForConfidential } from '../commands/vouch-for-confidential';
import { evidenceSealing } from '../queries/evidence-sealing';
import { sealedUploadToBegin } from '../queries/uploads';
import { clearUpload } from './file-body';
import { answers, type Operation, read, write } from './operation';
import { sendSealed } from './sealed-answer';
import { beginSealedUpload } from './uploads';

/** Calls about confidential evidence: of a person at the screen, named on it; no token has a part in it. */
export const CONFIDENTIAL_OPERATIONS: readonly Operation[] = [
  write(
    'POST',
    '/claims/{claim}/confidential',
    attachConfidential,
    'Attach evidence that only those named may see (a person at the screen only)',
    { status: 201, after: clearUpload },
  ),
  answers(
    '/confidential/uploads',
    sealedUploadToBegin,
    beginSealedUpload,
    'Begin to bring a file in for confidential evidence; its bytes follow as those of other uploads do',
  ),
  write(
    'POST',
    '/confidential/{confidential}/file',
    openConfidentialFile,
    'Read bytes of confidential evidence (`part`: original, working, thumbnail, capture-1 …); the trail says who did',
    { send: sendSealed },
  ),
  read('/evidence/{evidence}/sealing', evidenceSealing, 'What making evidence confidential would come to'),
  write(
    'POST',
    '/evidence/{evidence}/sealing',
    sealEvidence,
    'Make evidence confidential, with all that was written of it before (a person at the screen only)',
  ),
  write(
    'POST',
    '/confidential/{confidential}/opening',
    openConfidential,
    'Read confidential evidence; the trail says who did',
  ),
  write('PATCH', '/confidential/{confidential}', correctConfidential, 'Correct confidential evidence'),
  write('PUT', '/confidential/{confidential}/people', nameOnConfidential, 'Say who may see confidential evidence'),
  write(
    'PUT',
    '/confidential/{confidential}/vouching',
    vouchForConfidential,
    'Vouch for confidential evidence, or no longer',
  ),
  write(
    'POST',
    '/confidential/{confidential}/claims',
    useConfidential,
    'Let one more claim rest on confidential evidence',
  ),
  write(
    'POST',
    '/confidential/{confidential}/claims/{claim}/detachment',
    detachConfidential,
    'Take confidential evidence off a claim',
  ),
];
