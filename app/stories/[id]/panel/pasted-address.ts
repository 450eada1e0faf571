/** The web address that a pasted text consists of; null when it is anything else. */
export function addressIn(pasted: string): string | null {
  const text = pasted.trim();
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null;
}

/** What to call the source until somebody names it better. */
export const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, '');
