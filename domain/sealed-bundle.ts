import { z } from 'zod';
import { decideExport } from './export';
import { invalid, type Refused } from './refusal';
import { PASSPHRASE } from './sentences/bundle';
import { id, plainText } from './text-input';
import type { Decision } from './trail-event';

const MOST = 1000;
/** Whoever has the file may try passphrases for years: nothing but its length stands in the way. */
const FEWEST = 20;
const FEWEST_UNLIKE = 8;

/** As a terminal takes it: the first line of what is typed or piped in, to which every line separator is an end. */
const typed = plainText(MOST).refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), { error: PASSPHRASE.line() });

export const sealedBundleInput = z.object({ story: id, passphrase: typed, again: typed });

/** One way of writing it, whatever keyboard it was typed on. */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize('NFC'));

/** Why something is not sealed with this passphrase; null where it is. */
export function passphraseRefusal({ passphrase, again }: { passphrase: string; again: string }): Refused | null {
  const letters = [...passphrase.normalize('NFC').trim()];
  if (letters.length < FEWEST) return invalid({ passphrase: PASSPHRASE.short(FEWEST) });
  if (new Set(letters).size < FEWEST_UNLIKE) return invalid({ passphrase: PASSPHRASE.plain() });
  if (passphrase !== again) return invalid({ again: PASSPHRASE.unlike() });
  return null;
}

/** A bundle leaves the desk, with the confidential evidence that its maker may read if there is any. */
export const decideSealedBundle = (
  story: { current: number },
  isConfidential: boolean,
  typed: { passphrase: string; again: string },
): Decision<{ version: number }> =>
  passphraseRefusal(typed) ?? decideExport(story, isConfidential ? 'sealed-bundle' : 'bundle');
