/** Addresses: everything after `#`. `#/` is the map of the courses, `#/c1w2-…?…` a run of a lab. */
import { parseLink, type Link } from '../../core/link-text';

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'lab'; readonly link: Link }
  /** Something was meant, but no lab can be made out. */
  | { readonly page: 'unknown'; readonly said: string };

/** The route of an address. An empty one is undefined: the first visit decides. */
export function routeOf(hash: string): Route | undefined {
  const text = hash.replace(/^#/, '');
  if (text === '') return undefined;
  if (text === '/' || text === '!/') return { page: 'home' };
  const link = parseLink(text);
  return link ? { page: 'lab', link } : { page: 'unknown', said: text };
}
