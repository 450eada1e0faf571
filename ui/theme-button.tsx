'use client';

import { useKeys } from './use-keys';

const YEAR = 365 * 24 * 3600;

function flip() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it to send the first paint in the right colours
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR}; samesite=lax`;
}

export const ThemeButton = () => {
  useKeys({ t: flip });
  return (
    <button className="btn quiet" type="button" title="Light or dark (t)" onClick={flip}>
      <i className="i i-theme" />
      <span className="vh">Light or dark</span>
    </button>
  );
};
