import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refuseBadCheckpoints } from './checkpoint-setting.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stet-outside-'));
const data = join(folder, 'data');
writeFileSync(join(folder, 'file'), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mail = {
  STET_SMTP: 'smtp://mail.example.com',
  STET_MAIL_FROM: 'a@example.com',
  STET_CHECKPOINTS_TO: 'b@example.com',
};

test.each([{}, { STET_CHECKPOINTS: folder }, mail, { ...mail, STET_SMTP: 'smtps://a:b@mail.example.com:465' }])(
  'a desk starts with %o',
  (env) => expect(() => refuseBadCheckpoints(data, env)).not.toThrow(),
);

test.each([
  [{ STET_CHECKPOINTS: 'outside' }, 'by its whole path'],
  [{ STET_CHECKPOINTS: join(data, 'outside') }, 'name a folder elsewhere'],
  [{ STET_CHECKPOINTS: join(folder, 'nowhere') }, 'not a folder that Stet can write in'],
  [{ STET_CHECKPOINTS: join(folder, 'file') }, 'not a folder that Stet can write in'],
  [{ STET_CHECKPOINTS_TO: 'b@example.com' }, 'name the mail server'],
  [{ ...mail, STET_SMTP: 'mail.example.com' }, 'such as smtp://'],
  [{ ...mail, STET_MAIL_FROM: '' }, 'STET_MAIL_FROM'],
  [{ ...mail, STET_CHECKPOINTS_TO: '' }, 'STET_CHECKPOINTS_TO'],
])('a desk does not start with %o', (env, said) => {
  expect(() => refuseBadCheckpoints(data, env)).toThrow(said);
});
