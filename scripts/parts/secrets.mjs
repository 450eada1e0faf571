import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { Stop } from './say.mjs';

/** The desk's secrets, made at the first start: { sessionSecret, ownerPassword, appPassword }. */
export function loadSecrets(data) {
  const path = join(data, 'secrets.json');
  const kept = readJson(path);
  if (kept) return kept;
  if (existsSync(join(data, 'postgres')) || existsSync(join(data, 'postgres.json'))) {
    throw new Stop(
      `${path} is missing, and with it the password of the database beside it. Put it back, or restore a backup into another data folder.`,
    );
  }
  const secrets = {
    sessionSecret: randomBytes(32).toString('base64url'),
    ownerPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
  };
  writeWhole(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}
