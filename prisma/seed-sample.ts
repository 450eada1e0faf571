import { closeDatabase } from '@/server/database';
import { makeSampleDesk } from './sample-desk';

// Run by `npm start` on a database without people. Says nothing when all went well.
await makeSampleDesk();
await closeDatabase();
