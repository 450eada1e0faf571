/** Called once by the framework when the program starts: what works without being asked begins here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { beginCaptures } = await import('./server/capture/begin-captures');
  const { beginClearing } = await import('./server/files/half-uploads');
  const { beginDestroying } = await import('./server/files/destroy-bytes');
  beginCaptures();
  beginClearing();
  beginDestroying();
}
