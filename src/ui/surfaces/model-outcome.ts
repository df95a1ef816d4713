/** A model's answers beside the truth, where the features are too many for a map: who was read as what, or value against value. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { confusion, predictedClasses } from '../../nn/metrics';
import type { Domain, GridMap } from '../../core/panels/maps';
import { uiText } from '../ui.text';
import type { Dataset } from '../../data/dataset';
import '../images/confusion-matrix';
import './decision-map';

@customElement('model-outcome')
export class ModelOutcome extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    p {
      margin: 0;
      color: var(--quiet);
      font-size: 0.8125rem;
    }
  `;

  /** The examples. */
  @property({ attribute: false }) set!: Dataset;
  /** What the model gives for each: m × (one probability, one a class, or a value). */
  @property({ attribute: false }) outputs: Float32Array | undefined;

  protected override render() {
    return this.set.classes === 0 ? this.#values() : this.#classes();
  }

  #classes() {
    const { y, m, labels, classes } = this.set;
    const width = classes > 2 ? classes : 1;
    const known = this.outputs?.length === m * width;
    const counts = known
      ? confusion(predictedClasses(this.outputs!, width, 0.5), y, classes)
      : new Float64Array(classes * classes);
    return html`<confusion-matrix .labels=${labels} .counts=${counts}></confusion-matrix>`;
  }

  /** Every example as a point (truth, answer); those on the diagonal are right. */
  #values() {
    const { y, m, labels } = this.set;
    const known = this.outputs?.length === m;
    const [label] = labels;
    const points: Dataset = {
      ...this.set,
      n: 1,
      x: y,
      y: known ? Float64Array.from(this.outputs!) : y,
      features: [uiText.outcome.truth(label!)],
      labels: [uiText.outcome.answer(label!)],
    };
    const range = rangeOf([...y, ...points.y]);
    const domain = { x: range, y: range };
    return html`<decision-map
        wide
        .classes=${0}
        .train=${points}
        .map=${diagonal(domain)}
        .domain=${domain}
      ></decision-map>
      <p>${uiText.outcome.legend(label!)}</p>`;
  }
}

/** The least and the largest of these, with a margin of a twentieth. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = values.reduce(
    ([a, b], value) => [Math.min(a, value), Math.max(b, value)],
    [Infinity, -Infinity],
  );
  const margin = (high - low) / 20 || 1;
  return [low - margin, high + margin];
}

/** The line on which answer and truth are the same. */
function diagonal(domain: Domain): GridMap {
  const side = 100;
  const [low, high] = domain.x;
  const at = (column: number) => low + ((column + 0.5) / side) * (high - low);
  const values = Float32Array.from({ length: side * side }, (_, cell) => at(cell % side));
  return { domain, side, outputs: 1, values };
}

declare global {
  interface HTMLElementTagNameMap {
    'model-outcome': ModelOutcome;
  }
}
