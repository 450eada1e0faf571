import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { Stop } from './say.mjs';

/**
 * Refuses to start where checkpoints were to be sent outside, and could not be.
 * @param {string} data the data folder
 * @param {Record<string, string | undefined>} env
 */
export function refuseBadCheckpoints(data, env = process.env) {
  refuseFolder(env.STET_CHECKPOINTS, data);
  refuseMail(env);
}

function refuseFolder(folder, data) {
  if (!folder) return;
  if (!isAbsolute(folder)) throw new Stop('STET_CHECKPOINTS names a folder by its whole path, such as /mnt/outside.');
  const within = relative(data, folder);
  if (within === '' || !(within.startsWith('..') || isAbsolute(within)))
    throw new Stop(
      'STET_CHECKPOINTS names a folder in the data folder. Checkpoints prove something where they lie outside: name a folder elsewhere.',
    );
  try {
    if (!statSync(folder).isDirectory()) throw new Error('not a folder');
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Stop(
      `STET_CHECKPOINTS names ${folder}, which is not a folder that Stet can write in. Make it, or name another.`,
    );
  }
}

function refuseMail({ STET_SMTP, STET_MAIL_FROM, STET_CHECKPOINTS_TO }) {
  if (!STET_SMTP) {
    if (!STET_CHECKPOINTS_TO) return;
    throw new Stop('STET_CHECKPOINTS_TO names who gets checkpoints by mail; name the mail server in STET_SMTP too.');
  }
  if (!URL.canParse(STET_SMTP) || !['smtp:', 'smtps:'].includes(new URL(STET_SMTP).protocol))
    throw new Stop('STET_SMTP names a mail server, such as smtp://name:password@mail.example.com:587.');
  if (!STET_MAIL_FROM || !STET_CHECKPOINTS_TO)
    throw new Stop(
      'STET_SMTP names a mail server. Say in STET_MAIL_FROM who writes, and in STET_CHECKPOINTS_TO to whom.',
    );
}
