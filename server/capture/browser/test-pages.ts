import { createSocket } from 'node:dgram';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer as createWeb, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder for this test alone, where a browser may go that runs as nobody; what is left in it. */
export function ownTemporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-test-'));
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return { left: () => readdirSync(folder), clear: () => rmSync(folder, { recursive: true }) };
}

/** Listens for whoever connects, by either family, and for whatever comes by UDP; counts both and answers nothing. */
export async function trap() {
  const counted = { connections: 0, packets: 0 };
  const server = createServer((socket) => {
    counted.connections += 1;
    socket.on('error', () => undefined).destroy();
  });
  await new Promise<void>((done) => server.listen(0, '::', done));
  const udp = createSocket('udp6').on('message', () => {
    counted.packets += 1;
  });
  await new Promise<void>((done) => udp.bind(0, '::', done));
  const close = () => {
    server.close();
    udp.close();
  };
  return { counted, port: (server.address() as AddressInfo).port, udpPort: udp.address().port, close };
}

/** A site of our own on this machine, and what it was asked for. */
export async function site(answer: (asked: IncomingMessage, said: ServerResponse) => void) {
  const asked: string[] = [];
  const server = createWeb((one, said) => {
    asked.push(one.url ?? '');
    answer(one, said);
  });
  server.on('upgrade', (one, socket) => {
    asked.push(one.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { asked, port, host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, close };
}
