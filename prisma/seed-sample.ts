import { closeDatabase } from '@/server/database';
import { takeKey } from '@/server/signing/take-key';
import { makeSampleDesk } from './sample-desk';

// Run by `npm start` on a database without people. Says nothing when all went well.
// Before all else that is said of this desk.
await takeKey('seed', new Date(Date.now() - 72 * 3_600_000));
await makeSampleDesk();
await closeDatabase();
