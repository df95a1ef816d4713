/** Layers in running text: raised, whatever stands beside them. */
import { describe, expect, it } from 'vitest';
import type { TemplateResult } from 'lit';
import { notation } from '../../src/ui/format/notation';

/** What is raised and what is not, without a document. */
function shown(text: string): string {
  const [parts] = notation(text).values as [readonly (string | TemplateResult)[]];
  return parts
    .map((part) => (typeof part === 'string' ? part : `^${String(part.values[0])}^`))
    .join('');
}

describe('notation', () => {
  it.each([
    ['W[2] has 4 columns', 'W^[2]^ has 4 columns'],
    ['dA[1] = W[2]ᵀ dZ[2]', 'dA^[1]^ = W^[2]^ᵀ dZ^[2]^'],
    ['n[l] × n[l−1]', 'n^[l]^ × n^[l−1]^'],
    ['b[1].', 'b^[1]^.'],
  ])('raises the layers of %s', (text, expected) => expect(shown(text)).toBe(expected));

  it.each(['C[i, j] += A[i, k]', 'an interval [0, 1]', 'Law[1] and rows[2]', 'no symbol at all'])(
    'leaves %s as it is',
    (text) => expect(shown(text)).toBe(text),
  );
});
