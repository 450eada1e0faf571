/** The browser that draws captured pages: the launcher finds one, or is told (STET_BROWSER). Null: there is none. */
export const browserPath = (): string | null => {
  const named = process.env.STET_BROWSER ?? '';
  return named === '' || named === 'off' ? null : named;
};
