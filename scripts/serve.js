// Serves a folder on this machine only, under any sub-path, with the policy as a header: node scripts/serve.js [dir] [base] [port]
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { policy } from './policy.js';

/**
 * Starts serving `dir` at `base` ('/', '/some/where/'); port 0 is any free one, a taken port throws EADDRINUSE.
 * @param {{ dir: string, base?: string, port?: number }} options
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ dir, base = '/', port = 0 }) {
  const files = sirv(dir, {
    // Read anew at each request, so that a rebuilt folder needs no new server.
    dev: true,
    setHeaders(response) {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Cache-Control', 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404).end('Not found');
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    return files(request, response, notFound);
  });
  await /** @type {Promise<void>} */ (
    new Promise((listening, failed) => {
      server.once('error', failed).listen(port, '127.0.0.1', listening);
    })
  );
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dir = 'dist', base = '/', port = '4173'] = process.argv.slice(2);
  const { url } = await serve({ dir: resolve(dir), base, port: Number(port) });
  console.log(url);
}
