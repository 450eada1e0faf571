/** Why there is no picture of a captured page. The sentence for each is in sentences/pictures.ts. */
export const PICTURE_FAULTS = ['no-browser', 'too-slow', 'too-large', 'failed', 'not-kept'] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** What is said of a picture: why there is none, or that the page goes on below it (`cut`). */
export const PICTURE_NOTES = [...PICTURE_FAULTS, 'cut'] as const;
export type PictureNote = (typeof PICTURE_NOTES)[number];

/** Whether a captured answer of this media type is drawn: a web page is, as is what says nothing of itself. */
export const isDrawn = (mediaType: string): boolean =>
  mediaType.trim() === '' || /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(mediaType);
