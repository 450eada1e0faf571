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

/** Makes something once for each language that is asked for. */
export function perLanguage<T>(make: (language: string) => T): (language: string) => T {
  const made = new Map<string, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
