import { createServer, type Server, type Socket } from 'node:net';

export type Say = (socket: Socket, asked: string) => void;

/** A listener of this machine that counts who connects, and says what the test has it say. */
export interface Listener {
  port: number;
  connections: number;
  say: Say;
  close: () => Promise<void>;
}

export async function listen(host: string, port = 0): Promise<Listener> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    listener.connections += 1;
    open.add(socket);
    socket.on('error', () => undefined).once('close', () => open.delete(socket));
    socket.once('data', (asked) => listener.say(socket, asked.toString()));
  });
  const listener: Listener = {
    port,
    connections: 0,
    say: () => undefined,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  listener.port = (server.address() as { port: number }).port;
  return listener;
}

/** What a server says that ends with it. */
export const says =
  (text: string | Buffer): Say =>
  (socket) =>
    void socket.end(text);
