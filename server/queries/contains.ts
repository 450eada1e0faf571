/** A pattern of what holds these words, for LIKE and ILIKE: `%`, `_` and `\` are letters like others. */
export const contains = (words: string): string => `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`;
