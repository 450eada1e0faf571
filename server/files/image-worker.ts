import sharp from 'sharp';
import { MOST_PIXELS } from '@/domain/file/judge-file';
import { answerJobs } from '../worker';

export interface Copies {
  working: Uint8Array;
  thumbnail: Uint8Array;
}

const WORKING = 3000;
const THUMBNAIL = 480;

/** Upright, in the colours of screens, and without anything that the camera or a program wrote beside the picture. */
async function copyOf(image: Uint8Array, most: number): Promise<Uint8Array> {
  const opened = sharp(image, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  const fitted = opened.autoOrient().resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true });
  return new Uint8Array(await fitted.webp({ quality: 85 }).toBuffer());
}

sharp.cache(false);
sharp.concurrency(1);

/** Null: no picture that can be opened here. */
answerJobs<Uint8Array, Copies | null>(async (image) => {
  try {
    return { working: await copyOf(image, WORKING), thumbnail: await copyOf(image, THUMBNAIL) };
  } catch {
    return null;
  }
});
