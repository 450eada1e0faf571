import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationsHeld } from './gate';

const known = readdir(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true }).then(
  (entries) => entries.filter((entry) => entry.isDirectory()).length,
);

/** Whether the database answers and holds every migration this program knows. */
export const health = async (): Promise<boolean> => (await migrationsHeld()) === (await known);
