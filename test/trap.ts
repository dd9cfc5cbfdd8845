import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

export const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** A server that counts who comes, and answers nothing, unless `then` does something when it hears something. */
export async function trap(host = '127.0.0.1', then?: (socket: Socket) => void) {
  const seen: string[] = [];
  const server = createServer((socket) => {
    seen.push('connected');
    socket
      .on('error', () => {})
      .on('data', (data) => {
        seen.push(data.toString('latin1'));
        then?.(socket);
      });
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  return { seen, port: portOf(server), [Symbol.asyncDispose]: () => new Promise<void>((closed) => void server.close(() => closed())) };
}
