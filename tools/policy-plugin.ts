/** Puts the content security policy into the page, first of all in its head, and what a host should send into `_headers`. */
import type { Plugin } from 'vite';
import { developmentPolicy, headers, policy } from '../scripts/policy.js';

/** The development server's policy differs in one thing: it sets style elements. */
export function policyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (html, { server }) => {
      const content = server ? developmentPolicy : policy;
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return { html, tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

/** The form that Netlify, Cloudflare Pages and others read: a path, and below it what is sent with it. */
function headersFile(): string {
  const rules = {
    '/*': headers(),
    // Their names hold a hash of their content.
    '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  };
  return Object.entries(rules)
    .map(([path, sent]) =>
      [path, ...Object.entries(sent).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}
