/** Whether a language code means English. */
export const isEnglish = (language: string): boolean => /^en(?:-|$)/iu.test(language);

/** A language code that Intl takes; one that it does not know the form of is read as English. */
export function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
