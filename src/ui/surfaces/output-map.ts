/** Figures of the stage: the model's output over the plane, where points can be drawn, and anything else under its title. */
import { html, type TemplateResult } from 'lit';
import type { Domain, GridMap } from '../../core/panels/maps';
import type { Point } from '../../core/params';
import type { Dataset } from '../../data/dataset';
import './decision-map';
import type { PointsChange } from './decision-map';

export interface OutputMap {
  readonly title: string;
  readonly map: GridMap | undefined;
  readonly domain: Domain;
  readonly train: Dataset;
  readonly dev: Dataset;
  /** Those that the learner has drawn, the last of the data. */
  readonly points: readonly Point[];
  /** Takes all of them anew; without it nothing can be drawn. */
  readonly draw?: (points: readonly Point[], phase: 'drag' | 'done') => void;
  /** `wide` where it stands alone in its row, which it does not fill. */
  readonly width?: 'wide' | '';
}

export function outputMap({ title, draw, width = '', ...shown }: OutputMap): TemplateResult {
  return titled(
    title,
    html`<decision-map
      ?editable=${draw !== undefined}
      label=${title}
      .map=${shown.map}
      .domain=${shown.domain}
      .classes=${shown.train.classes}
      .train=${shown.train}
      .dev=${shown.dev}
      .points=${shown.points}
      @points-change=${(e: PointsChange) => draw?.(e.points, e.phase)}
    ></decision-map>`,
    width,
    'max-inline-size: 28rem',
  );
}

/** A figure with its title above it, `wide` where it takes the whole row; `style` limits its size. */
export function titled(
  title: string,
  content: unknown,
  width: 'wide' | '' = '',
  style = '',
): TemplateResult {
  return html`<figure
    class=${width}
    .style=${`margin: 0 auto; inline-size: 100%; min-inline-size: 0; ${style}`}
  >
    <figcaption .style=${'min-block-size: 2rem'}>
      <strong .style=${'font-weight: 500'}>${title}</strong>
    </figcaption>
    ${content}
  </figure>`;
}
