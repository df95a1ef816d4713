/** Notes: Markdown with TeX, compiled to HTML with MathML. What is not understood is an error with its place. */
import MarkdownIt, {
  type StateBlock,
  type StateCore,
  type StateInline,
  type Token,
} from 'markdown-it';
import temml from 'temml';
import type { NoteHandle } from '*.md';
import type { Section } from '*.md?sections';

/** What a notes file becomes: its first heading, the rest as HTML, and the handles in it. */
export interface Notes {
  readonly title: string;
  readonly html: string;
  readonly handles: readonly NoteHandle[];
}

/** Compiles notes; throws `file:line: what is wrong`. */
export function compileNotes(source: string, file: string): Notes {
  try {
    const [opening, text, closing, ...rest] = markdown.parse(source, {});
    if (opening?.tag !== 'h1' || !text || !closing)
      throw new NoteError('notes begin with a # title', 0);
    rest.forEach(refuse);
    const handles = rest.flatMap((token) => token.children ?? []).flatMap(handleOf);
    return {
      title: text.content,
      html: markdown.renderer.render(rest, markdown.options, {}),
      handles,
    };
  } catch (error) {
    if (error instanceof NoteError) throw new Error(`${file}:${error.line + 1}: ${error.message}`);
    throw error;
  }
}

/** Notes as text for a search, section by section. */
export function sectionsOf(source: string): readonly Section[] {
  return source.split(/^##? /m).flatMap((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const text = plain(lines.join(' '));
    return text ? [{ heading: plain(heading).replace(/^\d+ · /, ''), text }] : [];
  });
}

function plain(markdown: string): string {
  return markdown
    .replace(/\$\$.*?\$\$|\$[^$]*\$/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`_#]|^\s*- /gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `line` counts from 0, from the start of the file or, while a paragraph is read, from its start. */
class NoteError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

const markdown = MarkdownIt({ html: true, typographer: false });
markdown.core.ruler.at('inline', inlineWithPlace);
markdown.block.ruler.before('fence', 'display', displayMath, { alt: ['paragraph', 'list'] });
markdown.inline.ruler.before('escape', 'formula', inlineMath);
markdown.renderer.rules['formula'] = (tokens, i) => tokens[i]!.content;
// A wide formula scrolls inside its box, which the keyboard must reach.
markdown.renderer.rules['display'] = (tokens, i) =>
  `<div class="display" tabindex="0">${tokens[i]!.content}</div>\n`;

/** The standard rule, which also says in which line of the file an error lies. */
function inlineWithPlace(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    const start = token.map?.[0] ?? 0;
    try {
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
      let line = 0;
      for (const child of token.children) {
        child.map = [line, line];
        if (child.type === 'softbreak' || child.type === 'hardbreak') line++;
        if (child.type === 'formula') line += breaks(child.markup);
        refuse(child);
        link(child);
      }
    } catch (error) {
      if (error instanceof NoteError) throw new NoteError(error.message, start + error.line);
      throw error;
    }
  }
}

function refuse(token: Token): void {
  const line = token.map?.[0] ?? 0;
  if (token.type.startsWith('html_'))
    throw new NoteError(`raw HTML: ${token.content.trim()}`, line);
  if (token.type === 'image') throw new NoteError('pictures are not part of notes', line);
  if (token.tag === 'h1') throw new NoteError('a second title; use ## for sections', line);
}

/** Turns `set:…` and `experiment:…` into attributes; other links may only lead to pages of our own, `#/…`. */
function link(token: Token): void {
  if (token.type !== 'link_open') return;
  const target = decodeURIComponent(String(token.attrGet('href')));
  const [, scheme, rest] = /^(set|experiment):(.+)$/.exec(target) ?? [];
  if (scheme && rest) {
    check(scheme, rest, token.map![0]);
    token.attrSet('href', '#');
    token.attrSet(`data-${scheme}`, rest);
    token.attrSet('role', 'button');
  } else if (!target.startsWith('#/')) {
    throw new NoteError(`expected set:…, experiment:… or #/…, found "${target}"`, token.map![0]);
  }
}

function check(scheme: string, rest: string, line: number): void {
  const [part, form] =
    scheme === 'set' ? [/^[^=,]+=[^=,]*$/, 'key=value,…'] : [/^[1-9]\d*$/, 'a number from 1'];
  const good = scheme === 'set' ? rest.split(',').every((one) => part.test(one)) : part.test(rest);
  if (!good) throw new NoteError(`expected ${scheme}:${form}, found "${rest}"`, line);
}

function handleOf(token: Token): NoteHandle[] {
  const set = token.attrGet('data-set')?.toString();
  if (set)
    return [
      { type: 'set', values: Object.fromEntries(set.split(',').map((one) => one.split('='))) },
    ];
  const experiment = token.attrGet('data-experiment');
  return experiment ? [{ type: 'experiment', number: Number(experiment) }] : [];
}

/** `$…$` on one or more lines of a paragraph; `\$` is a dollar sign. */
function inlineMath(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  const line = breaks(state.src.slice(0, state.pos));
  const end = closing(state.src, state.pos + 1);
  if (end < 0) throw new NoteError('a $ without its partner; a dollar sign is \\$', line);
  const tex = state.src.slice(state.pos + 1, end);
  if (!tex.trim())
    throw new NoteError('an empty formula; a display begins on a line of its own', line);
  if (!silent) {
    const token = state.push('formula', 'math', 0);
    token.content = mathml(tex, false, line);
    token.markup = tex;
  }
  state.pos = end + 1;
  return true;
}

const breaks = (text: string) => text.split('\n').length - 1;

function closing(source: string, from: number): number {
  const found = /(?<!\\)\$/.exec(source.slice(from));
  return found ? from + found.index : -1;
}

/** A block from a line that begins with `$$` to one that ends with `$$`. */
function displayMath(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  const lineAt = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  if (!lineAt(first).startsWith('$$')) return false;
  if (silent) return true;
  let last = first;
  const isLast = () =>
    /.\$\$\s*$|^\$\$\s*$/.test(last === first ? lineAt(last).slice(1) : lineAt(last));
  while (!isLast()) if (++last >= end) throw new NoteError('a $$ without its partner', first);
  const text = Array.from({ length: last - first + 1 }, (_, i) => lineAt(first + i)).join('\n');
  const token = state.push('display', 'math', 0);
  token.content = mathml(text.trim().slice(2, -2), true, first);
  token.map = [first, last + 1];
  state.line = last + 1;
  return true;
}

function mathml(tex: string, displayMode: boolean, line: number): string {
  try {
    const options = { displayMode, throwOnError: true, strict: true };
    // A translator would take letters for words.
    return temml.renderToString(tex.trim(), options).replace('<math', '<math translate="no"');
  } catch (error) {
    throw new NoteError(`${String(error)} in $${tex}$`, line);
  }
}
