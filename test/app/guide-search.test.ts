/** A learner who knows the lecture's word finds the lab, also with a letter wrong. */
import { describe, expect, test } from 'vitest';
import { findLabs } from '../../src/app/shell/guide-search';
import { labs } from '../../src/labs';

/** The term, the same with a letter wrong, and a lab that teaches it. */
const terms = [
  ['overfitting', 'overfiting', 'c2w1-regularization'],
  ['underfitting', 'underfitling', 'c2w1-bias-variance'],
  ['generalization', 'generalisation', 'c1w2-cat-classifier'],
  ['cross-entropy', 'cross-entrophy', 'c2w3-softmax'],
  ['one-hot', 'one-hott', 'c2w3-softmax'],
  ['epoch', 'epoc', 'c2w2-mini-batch'],
  ['learning rate', 'lerning rate', 'c1w2-gradient-descent'],
  ['learning curve', 'learning courve', 'c2w1-bias-variance'],
  ['covariate shift', 'covariat shift', 'c2w3-batch-norm'],
  ['weight decay', 'weight decai', 'c2w1-regularization'],
  ['stochastic gradient descent', 'stochastik gradient descent', 'c2w2-mini-batch'],
  ['vectorization', 'vectorisation', 'c1w2-vectorization'],
  ['sigmoid', 'sigmoyd', 'c1w3-activations'],
  ['momentum', 'momentun', 'c2w2-ravine'],
  ['broadcasting', 'broadcastin', 'c1w2-vectorization'],
  ['hyperparameter', 'hyperparametre', 'c2w3-search'],
  ['human-level performance', 'human-levl performance', 'c2w1-bias-variance'],
  ['Frobenius', 'Frobenus', 'c2w1-regularization'],
  ['early stopping', 'early stoping', 'c2w1-regularization'],
  ['ReLU', 'relu', 'c1w3-activations'],
] as const;

describe('search over the guides', () => {
  test.each(terms)('%s, and "%s", lead to %s', (term, misspelt, lab) => {
    for (const words of [term, misspelt]) {
      const hits = findLabs(words);
      expect(hits.map((hit) => hit.lab)).toContain(lab);
      expect(hits.length).toBeLessThan(labs.length);
    }
  });

  test('a hit names the section, and no lab comes twice', () => {
    const hits = findLabs('covariate shift');
    expect(hits[0]).toEqual({ lab: 'c2w3-batch-norm', heading: 'Why it works' });
    expect(new Set(hits.map(({ lab }) => lab)).size).toBe(hits.length);
  });

  test('what nobody speaks of is not found', () => {
    expect(findLabs('zebra crossing')).toEqual([]);
    expect(findLabs('')).toEqual([]);
  });
});
