import { z } from 'zod';

/**
 * Text as people and scripts send it: any character but NUL and half of a surrogate pair, which no database and no hash
 * can keep as they are. Never trimmed: what was typed is what is kept.
 */
const clean = (text: string) => !text.includes('\0') && text.isWellFormed();

export const plainText = (most: number) =>
  z
    .string()
    .max(most, { error: `This is too long: ${most.toLocaleString('en')} characters at most.` })
    .refine(clean, {
      error: 'A character in this cannot be kept (NUL, or half of a pair). Take it out and send it again.',
    });

export const requiredText = (most: number, sentence: string) =>
  plainText(most).refine((text) => text.trim() !== '', { error: sentence });

/** A single line: headline, name, locator. A line break is not one. */
export const lineText = (most: number) =>
  plainText(most).refine((text) => !/[\r\n]/.test(text), {
    error: 'This is one line. Take the line break out.',
  });

export const requiredLine = (most: number, sentence: string) =>
  lineText(most).refine((text) => text.trim() !== '', { error: sentence });

export const id = z.string().min(1).max(64).refine(clean, { error: 'This is not an id.' });
export const revision = z
  .number({ error: 'Say which revision you saw.' })
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** A moment with its offset from UTC, kept as every other time is: ISO 8601 UTC with milliseconds. */
export const moment = (sentence: string) =>
  z.iso
    .datetime({ offset: true, error: sentence })
    .transform((text) => new Date(text).toISOString())
    .refine((text) => /^[1-9]\d{3}-/.test(text), { error: sentence });

/** http, https or mailto, kept as typed. */
export const address = plainText(4000).refine(
  (text) => text === '' || /^(https?:\/\/\S+|mailto:\S+@\S+)$/i.test(text),
  {
    error: 'A link begins with https://, http:// or mailto:, and has no space in it.',
  },
);
