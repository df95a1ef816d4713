/** Links as text: taken apart, and what mail, chat programs and hands do to one on its way undone. */

/** A link taken apart: which lab, and what is said about it. */
export interface Link {
  readonly lab: string;
  readonly query: URLSearchParams;
}

/** Signs without a width, which chat programs put into long words, and line breaks, which mail does. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff\r\n\t]/g;
/** What stands around a link in a sentence, and is taken for its end. */
const JUNK = /[\s)\]}>»”’"'`.,;:!…*_|\\]+$/;
/** Hyphens that word processors make of "-". */
const HYPHENS = /[\u2010-\u2015\u2212]/g;
/** Settings whose values may hold any text, "&rate=1" included. */
const FREE = /^(\d+\.)?(data|name)$/;
/** A link is decoded once more at most so often: each program on its way may have encoded it. */
const MOST_DECODINGS = 3;

/** Takes a link apart: a whole address, or what follows `#` in one. Undefined where it names no lab. */
export function parseLink(link: string): Link | undefined {
  let text = link.replace(INVISIBLE, '').trim().replace(/#$/, '');
  for (let i = 0; i <= MOST_DECODINGS; i++) {
    const found = takeApart(text.slice(text.lastIndexOf('#') + 1));
    if (found) return found;
    text = decoded(text);
  }
  return undefined;
}

function takeApart(fragment: string): Link | undefined {
  const text = fragment.replace(/&(?:amp;|#38;|#x26;)+/gi, '&');
  const [, path = '', query = ''] = /^([^?&]*)[?&]?([^]*)$/.exec(text)!;
  const found = /^[!/]*([a-z0-9-]+)(?:\/+experiment-([^/]+))?\/*$/i.exec(
    path
      .replace(HYPHENS, '-')
      .replace(/=|%20|\s/g, '')
      .replace(JUNK, ''),
  );
  if (!found) return undefined;
  const pairs = new URLSearchParams(pairsOf(query));
  if (found[2] !== undefined && !pairs.has('experiment')) pairs.set('experiment', found[2]);
  return { lab: found[1]!.toLowerCase(), query: pairs };
}

/** The settings of a query, those included whose "=" or "&" has been encoded. */
function pairsOf(query: string): [string, string][] {
  let text = query;
  for (let i = 0; i < MOST_DECODINGS && !text.includes('=') && text.includes('%'); i++)
    text = decoded(text);
  return [...new URLSearchParams(text.replaceAll('?', '&'))].flatMap(([said, value]) => {
    const key = said
      .replace(INVISIBLE, '')
      .trim()
      .replace(/^(amp;)+/, '');
    if (/=/.test(key)) return pairsOf(value === '' ? key : `${key}=${value}`);
    const next = FREE.test(key) ? -1 : value.search(/&(?:amp;)*[\w.]+=/);
    if (next < 0) return [[key, value]];
    return [[key, value.slice(0, next)], ...pairsOf(value.slice(next + 1))];
  });
}

/** What may have been meant by a value: the text itself, then what is left when the traces of its way are removed. */
export function meant(said: string): readonly string[] {
  const clean = said.replace(INVISIBLE, '').trim();
  const unescaped = [clean, decoded(clean), decoded(decoded(clean))];
  // Mail that is "quoted-printable" writes "=" as "=3D", and ends its lines with "=".
  const unquoted = unescaped.flatMap((text) => [text, text.replace(/^3D/, '').replaceAll('=', '')]);
  const bare = unquoted.flatMap((text) => [text, text.replace(JUNK, ''), text.replace(/\s/g, '')]);
  return [...new Set([said, ...bare])];
}

/** A text with its escapes read once; those that are none stay. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
