import type { Tx } from '../database';
import type { TakenIn } from './take-in';

/** The row of a file that was taken in, in the transaction of its evidence; its upload is done with. */
export async function keepFile(
  tx: Tx,
  id: string,
  { upload, ...file }: TakenIn,
  by: { storyId: string; createdAt: Date; createdBy: string },
): Promise<string> {
  await tx.file.create({ data: { id, ...file, ...by }, select: { id: true } });
  await tx.upload.deleteMany({ where: { id: upload } });
  return id;
}
