/** Called once by the framework when the program starts: what works without being asked begins here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { beginLog } = await import('./server/log/begin-log');
  const { beginCounting } = await import('./server/log/count-failures');
  const { beginCaptures } = await import('./server/capture/begin-captures');
  const { beginWebhooks } = await import('./server/webhooks/begin-webhooks');
  const { takeKey } = await import('./server/signing/take-key');
  const { beginCheckpoints } = await import('./server/signing/begin-checkpoints');
  const { beginClearing } = await import('./server/files/half-uploads');
  const { beginDestroying } = await import('./server/files/destroy-bytes');
  const { closeDatabase } = await import('./server/database');
  const { atClose, atStop } = await import('./server/at-stop');
  beginLog();
  await takeKey();
  beginCounting();
  beginCaptures();
  atStop(beginCheckpoints());
  beginWebhooks();
  atStop(beginClearing());
  atStop(beginDestroying());
  atClose(closeDatabase);
}
