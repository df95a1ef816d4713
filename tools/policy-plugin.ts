/** Puts the content security policy into the page, first of all in its head. */
import type { Plugin } from 'vite';
import { developmentPolicy, policy } from '../scripts/policy.js';

/** The development server's policy differs in one thing: it sets style elements. */
export function policyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: (html, { server }) => {
      const content = server ? developmentPolicy : policy;
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      return { html, tags: [{ tag: 'meta', attrs, injectTo: 'head-prepend' }] };
    },
  };
}
