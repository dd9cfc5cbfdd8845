import { type AddressInfo, createServer, type Server } from 'node:net';

export const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** A server that counts who comes, and answers nothing. */
export async function trap(host = '127.0.0.1') {
  const seen: string[] = [];
  const server = createServer((socket) => {
    seen.push('connected');
    socket.on('error', () => {}).on('data', (data) => void seen.push(data.toString('latin1')));
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return { seen, port: portOf(server), [Symbol.asyncDispose]: () => new Promise<void>((closed) => void server.close(() => closed())) };
}
