/** Markup that was written here, or escaped. */
export class Html {
  constructor(readonly text: string) {}
}

export type Shown = Html | string | number | null | false | undefined | readonly Shown[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

function shown(value: Shown): string {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(shown).join('');
  return escaped(String(value));
}

/** A template whose own words are markup; everything that is put into it is escaped, unless it came out of one. */
export const html = (markup: TemplateStringsArray, ...values: readonly Shown[]): Html =>
  new Html(markup.map((part, at) => part + shown(values[at])).join(''));

/** Where a link may lead out of the report; null: nowhere, it is shown as words. */
export const outward = (address: string): string | null =>
  /^(https?|mailto):/i.test(address) && URL.canParse(address) ? address : null;

/** An address as a link, or as words. */
export function linked(address: string, words: Shown = address): Html {
  const href = outward(address);
  return href ? html`<a href="${href}" rel="noreferrer noopener">${words}</a>` : html`${words}`;
}
