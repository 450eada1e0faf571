import type { MadeCapture } from '@/domain/capture';
import { isDrawn, type PictureNote } from '@/domain/picture';
import { type FileStore, StoreFailed } from '../files/store';
import type { Resolve } from './address-guard';
import type { Drawn } from './browser/draw-page';
import type { PageToDraw } from './browser/page-session';
import { picturePage } from './browser/picture-page';

type Picture = Pick<MadeCapture, 'screenshotSha256' | 'pdfSha256' | 'pictureNote'>;

const none = (pictureNote: PictureNote | null): Picture => ({ screenshotSha256: null, pdfSha256: null, pictureNote });

async function* once(bytes: Buffer) {
  yield bytes;
}

async function kept({ screenshot, pdf, isCut }: Drawn, store: FileStore): Promise<Picture> {
  const picture = await store.put(once(screenshot));
  const printed = pdf && (await store.put(once(pdf)));
  return {
    screenshotSha256: picture.sha256,
    pdfSha256: printed?.sha256 ?? null,
    pictureNote: isCut ? 'cut' : null,
  };
}

/** How a captured page looked, kept beside its bytes. Whatever comes of it, the capture stands. */
export async function keepPicture(
  page: PageToDraw & { mediaType: string },
  { store, resolve }: { store: FileStore; resolve: Resolve },
): Promise<Picture> {
  if (!isDrawn(page.mediaType)) return none(null);
  const drawn = await picturePage(page, resolve);
  if (typeof drawn === 'string') return none(drawn);
  try {
    return await kept(drawn, store);
  } catch (error) {
    if (error instanceof StoreFailed) return none('not-kept');
    throw error;
  }
}
