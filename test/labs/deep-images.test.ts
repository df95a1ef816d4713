/** Deep networks on pictures: what is shown of a normalized set are the pictures as they were. */
import { expect, test } from 'vitest';
import { defaults } from '../../src/core/params';
import { lab } from '../../src/labs/c1w4-deep-images/lab';
import { train as createTrainer } from '../../src/labs/c1w4-deep-images/train';

test.each([true, false])(
  'mistakes are shown as they were painted, normalized: %s',
  async (normalize) => {
    const values = { ...defaults(lab.params), m: 20, normalize };
    const trainer = await createTrainer({ values, seeds: lab.seeds, backend: 'auto' });
    const { answers } = await trainer.observe({ answers: 'mistakes' });
    const { test: others } = lab.dataset(values, lab.seeds);
    expect(answers!.shown.length).toBeGreaterThan(0);
    for (const { index, truth, pixels } of answers!.shown) {
      const painted = others!.x.subarray(index * others!.n, (index + 1) * others!.n);
      expect(truth).toBe(others!.y[index]);
      const apart = pixels.reduce((most, v, j) => Math.max(most, Math.abs(v - painted[j]!)), 0);
      expect(apart).toBeLessThan(1e-5);
    }
    trainer.dispose();
  },
);
