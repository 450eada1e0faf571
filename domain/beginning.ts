/** The beginning of a text: at most so many UTF-16 code units, and never half of a surrogate pair. */
export const beginning = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
