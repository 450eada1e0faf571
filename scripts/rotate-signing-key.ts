import { closeDatabase } from '@/server/database';
import { keep } from '@/server/gate';
import { signDesk } from '@/server/keeps/checkpoint';
import { takeKey } from '@/server/signing/take-key';

// Run by rotate-signing-key.mjs, with both keys. The entry that names the new one is signed by both: whoever knows one of
// them can go on to the other.
const before = process.env.STET_SIGNING_KEY;
process.env.STET_SIGNING_KEY = process.env.STET_SIGNING_KEY_NEXT;
await takeKey('shell');
await keep(signDesk(new Date()));
process.env.STET_SIGNING_KEY = before;
await keep(signDesk(new Date()));
await closeDatabase();
