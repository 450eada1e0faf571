import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/parts/browser.mjs';

// As root a browser has no sandbox; and none of them may call home from a test.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
const browser = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Patience, not a measure: the machines that run this are at times three times slower than usual.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: process.env.STET_URL ?? 'http://127.0.0.1:3000',
    trace: 'retain-on-failure',
    // What is seen is not a moment's colour, half way from one to another.
    contextOptions: { reducedMotion: 'reduce' },
    channel: browser?.channel,
    launchOptions: { executablePath: browser?.executablePath, args },
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: 'last/**' },
    // What changes something for everybody comes last.
    { name: 'last', use: { browserName: 'chromium' }, testMatch: 'last/**' },
  ],
});
