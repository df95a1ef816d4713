/** Where experiments stand in a guide. */
import { describe, expect, test } from 'vitest';
import { guideParts } from '../../src/app/guide/guide-parts';
import { labs, loadLab, loadNotes } from '../../src/labs';

const place = (n: number) =>
  `<p><a href="#" data-experiment="${n}" role="button">Which is <em>faster</em>?</a></p>`;

describe('a guide in parts', () => {
  test('has each experiment where the text comes to it, and the others at its end', () => {
    const html = `<p>One.</p>${place(2)}<p>Two.</p>`;
    expect(guideParts(html, 3)).toEqual(['<p>One.</p>', 2, '<p>Two.</p>', 1, 3]);
  });

  test('leaves a handle within a sentence where it is', () => {
    const html = '<p>See <a href="#" data-experiment="1" role="button">this</a>.</p>';
    expect(guideParts(html, 1)).toEqual([html, 1]);
  });

  test.each(labs)('of $id has all of its experiments, once each, within the text', async (lab) => {
    const { experiments } = await loadLab(lab.id);
    const { html } = await loadNotes(lab.id);
    const parts = guideParts(html, experiments.length);
    const numbers = parts.filter((part) => typeof part === 'number');
    expect(numbers.toSorted((a, b) => a - b)).toEqual(experiments.map((_, i) => i + 1));
    const unplaced = guideParts(html, 0).filter((part) => typeof part === 'number');
    expect(unplaced.length).toBe(experiments.length);
  });
});
