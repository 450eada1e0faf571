import { z } from 'zod';
import type { BrowserPipe, Told } from './browser-pipe';
import type { CheckingProxy } from './checking-proxy';

/** The page as it was received, which the browser is given in place of asking for it once more. */
export interface PageToDraw {
  url: string;
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One tab, in a context that keeps nothing. */
export interface PageSession {
  send: (method: string, params?: Told) => Promise<Told>;
  /** Resolves when this was said of the page's own frame. */
  once: (event: string, isIt: (told: Told) => boolean) => Promise<void>;
  frame: string;
}

const context = z.object({ browserContextId: z.string() });
const target = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const paused = z.object({ requestId: z.string(), frameId: z.string(), request: z.object({ url: z.string() }) });
const challenged = z.object({ requestId: z.string(), authChallenge: z.object({ source: z.string().optional() }) });

/** What of the answer's head has to do with how the page looks. */
const HANDED_OVER = /^(content-type|content-language|content-security-policy|referrer-policy)$/;

/** Opens a tab; what it would save, ask or open beside it is refused. */
export async function openTab(pipe: BrowserPipe): Promise<PageSession> {
  const { browserContextId } = context.parse(await pipe.send('Target.createBrowserContext'));
  await pipe.send('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId });
  await pipe.send('Browser.grantPermissions', { permissions: [], browserContextId });
  const made = await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { targetId } = target.parse(made);
  const { sessionId } = attached.parse(await pipe.send('Target.attachToTarget', { targetId, flatten: true }));
  const send = (method: string, params?: Told) => pipe.send(method, params, sessionId);
  const once: PageSession['once'] = (event, isIt) =>
    new Promise((done) => {
      pipe.on(event, (told, of) => of === sessionId && isIt(told) && done());
    });
  closeOthers(pipe, targetId);
  pipe.on('Page.javascriptDialogOpening', (_, of) => {
    if (of === sessionId) send('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined);
  });
  await pipe.send('Target.setDiscoverTargets', { discover: true });
  await send('Page.enable');
  await send('Page.setLifecycleEventsEnabled', { enabled: true });
  return { send, once, frame: targetId };
}

const found = z.object({ targetInfo: z.object({ targetId: z.string(), type: z.string() }) });

/** A window that a page opens beside itself. The one that is ours, and the blank one that the browser begins with, stay. */
function closeOthers(pipe: BrowserPipe, ours: string): void {
  pipe.on('Target.targetCreated', (told) => {
    const { targetInfo } = found.parse(told);
    const isOpened = 'openerId' in (told.targetInfo as Told);
    if (targetInfo.type === 'page' && targetInfo.targetId !== ours && isOpened)
      pipe.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  });
}

const answerOf = ({ status, headers, body }: PageToDraw) => ({
  responseCode: status,
  responseHeaders: Object.entries({ 'content-type': 'text/html', ...headers })
    .filter(([name]) => HANDED_OVER.test(name))
    .map(([name, value]) => ({ name, value: value.replace(/[^\x20-\x7e]/g, '') })),
  body: body.toString('base64'),
});

/**
 * Hands over the page's own bytes where its address is asked for, and nothing where the page leads itself elsewhere: the
 * picture is of what is kept. The proxy's question is answered; no site's is. Answers with whether the page led elsewhere.
 */
export async function handOver(
  pipe: BrowserPipe,
  { send, frame }: PageSession,
  page: PageToDraw,
  { credential }: CheckingProxy,
): Promise<{ isLedOn: () => boolean }> {
  let isLedOn = false;
  const address = page.url.replace(/#.*/s, '');
  const answer = (told: Told) => {
    const { requestId, frameId, request } = paused.parse(told);
    if (frameId !== frame || request.url === FIRST_QUESTION) return send('Fetch.continueRequest', { requestId });
    if (request.url === address) return send('Fetch.fulfillRequest', { requestId, ...answerOf(page) });
    isLedOn = true;
    return send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  };
  pipe.on('Fetch.requestPaused', (told) => void answer(told).catch(() => undefined));
  pipe.on('Fetch.authRequired', (told) => {
    const { requestId, authChallenge } = challenged.parse(told);
    const isOurs = authChallenge.source === 'Proxy';
    const authChallengeResponse = isOurs
      ? { response: 'ProvideCredentials', ...credential }
      : { response: 'CancelAuth' };
    send('Fetch.continueWithAuth', { requestId, authChallengeResponse }).catch(() => undefined);
  });
  await send('Fetch.enable', { patterns: [{ resourceType: 'Document' }], handleAuthRequests: true });
  // The proxy is asked once, and from then on hears the credential with every request, those of no document too.
  await send('Page.navigate', { url: FIRST_QUESTION });
  return { isLedOn: () => isLedOn };
}

/** Refused by the proxy, whoever asks; what counts is that it was asked. */
const FIRST_QUESTION = 'http://192.0.2.1/';
