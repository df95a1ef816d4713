/** Our own server: what a host should send, and nothing but the files of the folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headers, policy } from '../../scripts/policy.js';
import { serve } from '../../scripts/serve.js';

let parent: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'descent-serve-'));
  await mkdir(join(parent, 'dist/.vite'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(parent, 'dist/index.html'), '<title>page</title>');
  await writeFile(join(parent, 'dist/.vite/manifest.json'), '{}');
  await writeFile(join(parent, 'dist/.env'), 'secret');
  server = await serve({ dir: join(parent, 'dist'), base: '/some/where/' });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

/** Asks for a path as it is written, which `fetch` would tidy up first. */
function asked(path: string, method = 'GET') {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (done, failed) => {
      const sent = request({ hostname, port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          done({ status: response.statusCode!, headers: response.headers, body }),
        );
      });
      sent.on('error', failed).end();
    },
  );
}

test('every answer carries the headers that a host should send', async () => {
  for (const path of ['/some/where/', '/some/where/none', '/elsewhere']) {
    const answer = await asked(path);
    for (const [name, value] of Object.entries(headers()))
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
  }
});

test('the headers say who may frame the page, that types are as said, and what stays closed', () => {
  const sent = headers();
  expect(sent['Content-Security-Policy']).toBe(`${policy}; frame-ancestors 'self'`);
  expect(sent['X-Content-Type-Options']).toBe('nosniff');
  expect(sent['Referrer-Policy']).toBe('no-referrer');
  expect(sent['Permissions-Policy']).toMatch(/camera=\(self\).*microphone=\(\)/);
  expect(headers({ frames: 'https://course.example' })['Content-Security-Policy']).toMatch(
    /; frame-ancestors https:\/\/course\.example$/,
  );
});

test('files can be asked for, and nothing else can be done', async () => {
  expect(await asked('/some/where/')).toMatchObject({ status: 200, body: '<title>page</title>' });
  expect(await asked('/some/where/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { status, headers: sent } = await asked('/some/where/', method);
    expect([method, status, sent['allow']]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('what is hidden, or outside of the folder, is not found', async () => {
  for (const path of [
    '.vite/manifest.json',
    '%2evite/manifest.json',
    './.vite/manifest.json',
    '/.vite/manifest.json',
    'x/../.vite/manifest.json',
    '%2f.vite/manifest.json',
    '.%76ite/manifest.json',
    '.vite%2fmanifest.json',
    '.vite%5cmanifest.json',
    '.env',
    '../secret.txt',
    '%2e%2e/secret.txt',
    '..%2fsecret.txt',
    '..%5csecret.txt',
    '%252e%252e/secret.txt',
    '//etc/passwd',
    'index.html%00',
    '%',
    '%ff',
  ]) {
    expect([path, (await asked(`/some/where/${path}`)).status]).toEqual([path, 404]);
  }
});
