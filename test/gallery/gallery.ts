/** A page that shows every element with made-up data, for looking at and for axe. `?only=name&theme=dark` narrows it. */
import { html, render } from 'lit';
import { registerIcons } from '../../src/ui/theme/icons';
import { setTheme, type Theme } from '../../src/ui/theme/theme';
import { sections } from './sections';

registerIcons();
const query = new URLSearchParams(location.search);
setTheme((query.get('theme') ?? 'light') as Theme);
const only = query.get('only');

render(
  sections
    .filter(({ name }) => !only || name === only)
    .map(
      ({ name, draw }) =>
        html`<section data-section=${name}>
          <h2>${name}</h2>
          ${draw()}
        </section>`,
    ),
  document.getElementById('gallery')!,
);
