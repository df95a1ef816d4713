import { describe, expect, it } from 'vitest';
import { compileNotes } from '../../tools/notes.ts';

const compiled = (body: string) => compileNotes(`# Title\n\n${body}`, 'notes.md');

describe('notes', () => {
  it('take their title from the first heading and leave it out of the HTML', () => {
    const notes = compiled('## Concept\n\nWords.');
    expect(notes.title).toBe('Title');
    expect(notes.html).toBe('<h2>Concept</h2>\n<p>Words.</p>\n');
  });

  it('set formulas as MathML, in the line and displayed', () => {
    const { html } = compiled('A rate $\\alpha$ and\n\n$$\nw := w - \\alpha\\,dw\n$$\n');
    expect(html).toMatch(/<p>A rate <math translate="no">.*α.*<\/math> and<\/p>/);
    expect(html).toMatch(/<math translate="no" display="block" class="tml-display"/);
    expect(html).not.toContain('$');
  });

  it('take a display on one line, in a list, and after a paragraph', () => {
    const { html } = compiled('Then\n$$a = 1$$\n\n- so\n\n  $$b = 2$$\n');
    expect(html.match(/display="block"/g)).toHaveLength(2);
  });

  it('know a dollar sign from a formula', () => {
    expect(compiled('It costs \\$5 or \\$6.').html).toBe('<p>It costs $5 or $6.</p>\n');
  });

  it('leave TeX alone in code', () => {
    expect(compiled('`$x$`').html).toBe('<p><code>$x$</code></p>\n');
  });

  it('do not read emphasis into a formula', () => {
    expect(compiled('$a_1 * b_2 * c_3$').html).not.toContain('<em>');
  });

  it('turn a set: link into a handle', () => {
    const { html, handles } = compiled('Try [a larger **rate**](set:rate=0.3,optimizer=adam).');
    expect(html).toBe(
      '<p>Try <a href="#" data-set="rate=0.3,optimizer=adam" role="button">a larger <strong>rate</strong></a>.</p>\n',
    );
    expect(handles).toEqual([{ type: 'set', values: { rate: '0.3', optimizer: 'adam' } }]);
  });

  it('turn an experiment: link into a handle', () => {
    const { html, handles } = compiled('[See it](experiment:2)');
    expect(html).toBe('<p><a href="#" data-experiment="2" role="button">See it</a></p>\n');
    expect(handles).toEqual([{ type: 'experiment', number: 2 }]);
  });

  it('may lead to other pages of the playground', () => {
    expect(compiled('[there](#/c1w3-networks)').html).toContain('<a href="#/c1w3-networks">');
  });

  it.each([
    ['a TeX error', 'Fine.\n\nIt is\n$\\frac{1}$ here.', /^notes\.md:6: .*frac/s],
    ['an unknown TeX command', '$\\nonsense$', /^notes\.md:3: .*nonsense/s],
    ['a TeX error in a display', 'x\n\n$$\n\\frac{1}\n$$', /^notes\.md:5: /],
    ['a formula that does not end', 'one\ntwo $x', /^notes\.md:4: a \$ without/],
    ['a display that does not end', '$$\nx', /^notes\.md:3: a \$\$ without/],
    ['a block of HTML', 'x\n\n<div>y</div>', /^notes\.md:5: raw HTML/],
    ['HTML in a line', 'a\nb <br> c', /^notes\.md:4: raw HTML/],
    ['a picture', '![x](y.png)', /^notes\.md:3: pictures/],
    ['a link to elsewhere', 'a\n[x](https://example.org)', /^notes\.md:4: expected set:/],
    ['a malformed set:', '[x](set:rate)', /^notes\.md:3: expected set:key=value/],
    [
      'an experiment that is no number',
      '[x](experiment:two)',
      /^notes\.md:3: expected experiment:/,
    ],
    ['a second title', 'x\n\n# Again', /^notes\.md:5: a second title/],
  ])('refuse %s at its line', (_, body, message) => {
    expect(() => compiled(body)).toThrow(message);
  });

  it('refuse to go without a title', () => {
    expect(() => compileNotes('Words.', 'notes.md')).toThrow(/^notes\.md:1: notes begin with/);
  });

  it('count the lines of a formula that is broken over two', () => {
    expect(() => compiled('$a +\nb$ and <b>')).toThrow(/^notes\.md:4: /);
  });
});
