import { closeDatabase } from '@/server/database';
import { takeKey } from '@/server/signing/take-key';

// Run by rotate-signing-key.mjs, with both keys. The new one is told to the desk before it is in place.
process.env.STET_SIGNING_KEY = process.env.STET_SIGNING_KEY_NEXT;
await takeKey('shell');
await closeDatabase();
