import { isDrawn, type PictureFault, type PictureNote } from '../picture';

const SAVE_ONE = 'Should it be needed, make a picture yourself and attach it.';

/** Why there is no picture of a captured page, and whose move it is. */
const FAULT_WORDS: Record<PictureFault, string> = {
  'no-browser': `No browser is installed where Stet runs, so there is no picture of the page. ${SAVE_ONE}`,
  'too-slow': `The browser was not done with this page within half a minute, so there is no picture of it. ${SAVE_ONE}`,
  'too-large': `This page asks for more than a browser is given here, so there is no picture of it. ${SAVE_ONE}`,
  failed: `The browser could not draw this page, so there is no picture of it. ${SAVE_ONE}`,
  'not-kept': 'There was no room to keep a picture of the page. Tell your administrator.',
};

const DRAWN =
  'Drawn by a browser from the page that is kept. What the page shows beside its own words was fetched for it then, and nobody was signed in.';

interface Pictured {
  hasPicture: boolean;
  note: PictureNote | null;
  mediaType: string;
}

/** What is said of a capture's picture, or of there being none. */
export function pictureSentence({ hasPicture, note, mediaType }: Pictured): string {
  if (hasPicture) return note === 'cut' ? `${DRAWN} The page goes on below the end of the picture.` : DRAWN;
  if (note !== null && note !== 'cut') return FAULT_WORDS[note];
  return isDrawn(mediaType)
    ? 'No picture of the page was made with this capture. Capture it again to have one.'
    : 'Pictures are made of web pages alone; this is a file. What was received is kept.';
}
