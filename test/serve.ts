import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider's API as a function, stateful where the provider is. */
export type Simulator = (request: Request) => Response | Promise<Response>;

export interface Served extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, for `--endpoint`. */
  origin: string;
  /** Every request so far, as `METHOD path` (with the query string). */
  requests: string[];
}

/** Puts a simulator behind a real server on loopback. */
export async function serve(simulator: Simulator): Promise<Served> {
  const requests: string[] = [];
  const server: Server = createServer(async (incoming, outgoing) => {
    requests.push(`${incoming.method} ${incoming.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      ...(body.length > 0 && { body }),
    });
    try {
      const response = await simulator(request);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      outgoing.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
