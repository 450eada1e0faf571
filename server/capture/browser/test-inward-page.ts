/** The ways in which a page asks for something; `to` is an address, without its scheme, that leads to a trap. */
const MARKUP = (to: string, mark: string) => `
  <img src="http://${to}/img${mark}"><img src="https://${to}/img${mark}"><img src="//${to}/img${mark}">
  <img srcset="http://${to}/srcset${mark} 1x"><iframe src="http://${to}/iframe${mark}"></iframe>
  <script src="http://${to}/script${mark}" async></script><script type="module" src="http://${to}/module${mark}"></script>
  <link rel="stylesheet" href="http://${to}/css${mark}"><style>@import url("http://${to}/import${mark}");
  @font-face { font-family: f${mark}; src: url("http://${to}/font${mark}") }
  .b${mark} { background: url("http://${to}/background${mark}"); font-family: f${mark} }</style><p class="b${mark}">x</p>
  <link rel="prefetch" href="http://${to}/prefetch${mark}"><link rel="preconnect" href="http://${to}">
  <link rel="dns-prefetch" href="http://${to}"><link rel="preload" as="image" href="http://${to}/preload${mark}">
  <link rel="modulepreload" href="http://${to}/modulepreload${mark}"><link rel="icon" href="http://${to}/icon${mark}">
  <link rel="manifest" href="http://${to}/manifest${mark}"><link rel="prerender" href="http://${to}/prerender${mark}">
  <script type="speculationrules">{"prerender":[{"urls":["http://${to}/spec${mark}"]}],
  "prefetch":[{"urls":["http://${to}/specfetch${mark}"],"eagerness":"immediate"}]}</script>
  <video src="http://${to}/video${mark}" preload="auto"></video><audio src="http://${to}/audio${mark}" preload="auto"></audio>
  <object data="http://${to}/object${mark}"></object><embed src="http://${to}/embed${mark}">
  <svg><image href="http://${to}/svg${mark}"/></svg><input type="image" src="http://${to}/input${mark}">
  <iframe srcdoc="<meta http-equiv=refresh content='0;url=http://${to}/refresh${mark}'>"></iframe>
  <iframe name="form${mark}"></iframe><form id="form${mark}" method="post" target="form${mark}" action="http://${to}/form${mark}"></form>
  <iframe name="pinged${mark}"></iframe><a id="ping${mark}" target="pinged${mark}" href="/x" ping="http://${to}/ping${mark}">x</a>
  <iframe src="/redirect?to=${encodeURIComponent(`http://${to}/redirected${mark}`)}"></iframe>
  <img src="/redirect?to=${encodeURIComponent(`http://${to}/redirected${mark}`)}">`;

const SCRIPT = (to: string, mark: string, udp: string) => `{
  const quietly = (ask) => { try { Promise.resolve(ask()).catch(() => 0); } catch {} };
  quietly(() => fetch('http://${to}/fetch${mark}'));
  quietly(() => fetch('http://${to}/nocors${mark}', { mode: 'no-cors', method: 'POST', body: 'x' }));
  quietly(() => fetch('/redirect?to=' + encodeURIComponent('http://${to}/refetched${mark}'), { mode: 'no-cors' }));
  quietly(() => { const ask = new XMLHttpRequest(); ask.open('GET', 'http://${to}/xhr${mark}'); ask.send(); });
  quietly(() => navigator.sendBeacon('http://${to}/beacon${mark}', 'x'));
  quietly(() => new EventSource('http://${to}/events${mark}'));
  quietly(() => new WebSocket('ws://${to}/ws${mark}'));
  quietly(() => new WebSocket('wss://${to}/wss${mark}'));
  quietly(() => new WebTransport('https://${udp}/transport${mark}').ready);
  quietly(() => import('http://${to}/dynamic${mark}'));
  quietly(() => new Worker(URL.createObjectURL(new Blob(['importScripts("http://${to}/worker${mark}")']))));
  quietly(() => new Worker(URL.createObjectURL(new Blob(['fetch("http://${to}/workerfetch${mark}")']))));
  quietly(() => window.open('http://${to}/window${mark}'));
  quietly(() => document.getElementById('form${mark}').submit());
  quietly(() => document.getElementById('ping${mark}').click());
  quietly(async () => {
    const servers = ['stun:${udp}', 'turn:${udp}?transport=udp', 'turn:${to}?transport=tcp', 'turns:${to}?transport=tcp'];
    const peer = new RTCPeerConnection({ iceServers: servers.map((urls) => ({ urls, username: 'x', credential: 'x' })) });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    const [host, port] = '${udp}'.split(/:(?=\\d+$)/);
    const answer = new RTCPeerConnection();
    await answer.setRemoteDescription(peer.localDescription);
    await answer.setLocalDescription(await answer.createAnswer());
    await peer.setRemoteDescription(answer.localDescription);
    const said = (kind) => ({ sdpMid: '0', candidate: 'candidate:1 1 ' + kind + ' 2130706431 ' + host + ' ' + port + ' typ host' });
    await peer.addIceCandidate(said('udp'));
    await peer.addIceCandidate({ sdpMid: '0', candidate: said('tcp').candidate + ' tcptype passive' });
  });
}`;

const SERVICE_WORKER = (to: readonly string[]) =>
  `oninstall = (event) => event.waitUntil(Promise.allSettled([${to.map((one) => `fetch('http://${one}/sw', { mode: 'no-cors' })`).join()}, fetch('/from-the-worker')]));`;

/** A page that tries to reach each address in every way there is, and the worker that it registers. */
export const inwardPage = (to: readonly string[], udp: readonly string[]) => ({
  page: `<!doctype html><title>Inward</title>${to.map((one, at) => MARKUP(one, String(at))).join('')}
    <script>navigator.serviceWorker?.register('/sw.js').catch(() => 0);
    ${to.map((one, at) => SCRIPT(one, String(at), udp[at % udp.length] ?? one)).join('')}
    setTimeout(() => { location.href = 'http://${to[0]}/top'; }, 3000);</script>
    <meta http-equiv="refresh" content="4;url=http://${to[0]}/meta">`,
  worker: SERVICE_WORKER(to),
});
