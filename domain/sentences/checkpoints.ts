import type { CheckpointWay, SendingFault } from '../checkpoint';

export const WAY_WORDS: Record<CheckpointWay, string> = { file: 'to the file outside', mail: 'by mail' };

/** What stands in the way of sending checkpoints, and what to do. */
export const SENDING_FAULT_WORDS: Record<SendingFault, string> = {
  'folder-missing': 'The folder that STET_CHECKPOINTS names is not there. Make it, or mount it again.',
  'folder-refused': 'Stet may not write in the folder that STET_CHECKPOINTS names. Let its user write there.',
  'disk-full': 'The disk that STET_CHECKPOINTS names is full. Make room on it.',
  'folder-failed': 'Writing in the folder that STET_CHECKPOINTS names failed. Look at its disk.',
  'mail-unreachable': 'The mail server that STET_SMTP names does not answer. Look whether it runs and can be reached.',
  'mail-refused': 'The mail server refused the mail. Look at the name and password in STET_SMTP, and at the addresses.',
  'mail-failed': 'The mail could not be sent. Look at STET_SMTP.',
};

/** The subject and words of a mail that brings checkpoints along. */
export const mailOf = (lines: readonly string[], desk: string) => ({
  subject: `Checkpoints of the trail at ${desk}: ${lines.length}`,
  text: [
    'Signed checkpoints of the trail are attached: each says how many entries a chain had, and with which hash it ended.',
    'Keep them where nobody who can change the database can change them. When the trail is to be verified, give the file to',
    'npm run verify -- --database --checkpoints FILE',
  ].join('\n'),
});
