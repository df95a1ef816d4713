// Serves a folder on this machine only, under any sub-path, with the headers that a host should send: node scripts/serve.js [dir] [base] [port]
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headers } from './policy.js';

/**
 * Starts serving `dir` at `base` ('/', '/some/where/'); port 0 is any free one, a taken port throws EADDRINUSE.
 * `frames`: which pages may show these files in a frame.
 * @param {{ dir: string, base?: string, port?: number, frames?: string }} options
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ dir, base = '/', port = 0, frames = "'self'" }) {
  // Read anew at each request, so that a rebuilt folder needs no new server.
  const files = sirv(dir, { dev: true });
  const sent = { ...headers({ frames }), 'Cache-Control': 'no-cache' };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(sent)) response.setHeader(name, value);
    const notFound = () => void response.writeHead(404).end('Not found');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end('Only GET and HEAD');
    if (!request.url?.startsWith(base)) return notFound();
    request.url = `/${request.url.slice(base.length)}`;
    return isHidden(request.url) ? notFound() : files(request, response, notFound);
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

/**
 * Whether any part of a path begins with a dot; what cannot be read counts as hidden too.
 * @param {string} url
 */
function isHidden(url) {
  try {
    const path = decodeURIComponent(/** @type {string} */ (url.split('?')[0]));
    return /[/\\]\./.test(path) || path.includes('\0');
  } catch {
    return true;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dir = 'dist', base = '/', port = '4173'] = process.argv.slice(2);
  const { url } = await serve({ dir: resolve(dir), base, port: Number(port) });
  console.log(url);
}
