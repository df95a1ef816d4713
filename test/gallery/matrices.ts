/** Confusion matrices of few and of many classes, and the probabilities of classes. */
import { html } from 'lit';
import '../../src/ui/images/class-bars';
import '../../src/ui/images/confusion-matrix';
import type { Section } from './sections';

const counts = (n: number) =>
  Int32Array.from({ length: n * n }, (_, i) =>
    Math.floor(i / n) === i % n ? 1135 - i : (i * 7919) % 31,
  );
const digits = Array.from({ length: 10 }, (_, i) => String(i));
const things = [
  'boot',
  'bag',
  'coat',
  'dress',
  'pullover',
  'sandal',
  'shirt',
  'sneaker',
  'top',
  'trouser',
];

export const matrices: Section = {
  name: 'matrices',
  draw: () =>
    html`<div class="columns">
      ${[digits, things, ['cat', 'no cat']].map(
        (labels) =>
          html`<confusion-matrix
            selectable
            .labels=${labels}
            .counts=${counts(labels.length)}
          ></confusion-matrix>`,
      )}
      <class-bars
        .labels=${['cat', 'a long name', 'no']}
        .probabilities=${Float32Array.of(0.7, 0.2, 0.1)}
      ></class-bars>
    </div>`,
};
