import type { Keep } from './keep';

export interface UploadToKeep {
  id: string;
  story: string;
  person: string;
  name: string;
  size: number;
  type: string | null;
  /** Of one that comes in confidence: its name, which stands nowhere else then, and the key of its bytes. */
  sealed?: string | null;
}

const KEPT_HOURS = 24;
export const goneBefore = (now: Date) => new Date(now.getTime() - KEPT_HOURS * 3_600_000);

/** Those of yesterday. */
export const forgetUploads = (now: Date): Keep<void> => ({
  name: 'upload',
  run: async (database) => {
    await database.upload.deleteMany({ where: { createdAt: { lt: goneBefore(now) } } });
  },
});

/** A file on its way in. */
export const keepUpload = ({ story, person, ...upload }: UploadToKeep, now: Date): Keep<void> => ({
  name: 'upload',
  run: async (database) => {
    await database.upload.create({ data: { ...upload, storyId: story, personId: person, createdAt: now } });
  },
});

/** It is whole, and what it is was judged. */
export const noteJudged = (id: string, type: string): Keep<void> => ({
  name: 'upload',
  run: async (database) => {
    await database.upload.updateMany({ where: { id }, data: { type } });
  },
});

export const dropUpload = (id: string): Keep<void> => ({
  name: 'upload',
  run: async (database) => {
    await database.upload.deleteMany({ where: { id } });
  },
});
