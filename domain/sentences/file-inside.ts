import { sizeWords } from './files';

/** Why what is inside a file cannot be shown, each with the next act. */
export const INSIDE_FAULT = {
  broken:
    'This PDF cannot be opened here: it is broken, or not what it says. See whether another program opens the original.',
  locked:
    'This PDF asks for a password, so it is not opened here. Open the original with its password, or attach it saved without one.',
  slow: 'This PDF takes too long to open here. Open the original where that can do no harm.',
  page: (page: number) =>
    `Page ${page} cannot be shown: something in it is broken. The other pages may be whole; see the original for this one.`,
  viewer: 'What reads PDFs did not come. Load this page again; what you typed is kept.',
} as const;

/** What a person reads while they look inside a file. */
export const INSIDE_SAYS = {
  opening: 'Opening …',
  noWords: (page: number) =>
    `Page ${page} holds no words that can be selected: it is a picture, a scan perhaps. Take the page as its place, and type what it says.`,
  cut: (shown: number, size: number) =>
    `These are the first ${sizeWords(shown)} of ${sizeWords(size)}. Read the rest in the original.`,
  selectPage: 'Select words on the page to take them as its words.',
  selectLines: 'Select words, or name lines, to take them as its words.',
  taken: (place: string) => `${place} and its words stand in the form. Look them over, then send it.`,
  placed: (place: string) => `${place} stands in the form as its place.`,
} as const;
