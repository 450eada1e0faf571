import { z } from 'zod';
import { FILE_FAULT } from './sentences/files';
import { id, requiredText } from './text-input';

/** Characters that turn the reading direction make "photo_gpj.exe" look like a picture; others end a header line. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The last part of what may be a path, without what cannot be seen. */
const bareName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').replace(UNSEEN, '').trim();

export const fileName = requiredText(1000, 'The file has no name.')
  .transform(bareName)
  .pipe(
    z
      .string()
      .min(1, { error: 'The file has no name.' })
      .max(255, { error: 'The name is too long: 255 characters at most.' }),
  );

export const newUploadInput = z.object({
  claim: id,
  name: fileName,
  /** In bytes. */
  size: z.number().int().min(1, { error: FILE_FAULT.empty() }),
});
