/** Layers in running text, as the course writes them: "W[2]" is shown as W with a raised [2], so that no layer reads as a power. */
import { html, type TemplateResult } from 'lit';

/** A symbol and its layer, a number or a letter: W[2], dA[l], n[l−1]. */
const RAISED = /(?<![\p{L}\d])(d?[A-Za-zŷβγμσΓ](?:_[a-z]\w*)?)(\[[A-Za-z\d][+−-]?\d?\])/gu;

/** Text with its layers raised. */
export function notation(text: string): TemplateResult {
  const parts = text.split(RAISED);
  return html`${parts.map((part, i) => (i % 3 === 2 ? html`<sup>${part}</sup>` : part))}`;
}
