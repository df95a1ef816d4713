/** Light, dark, or what the system says; and how canvases learn of it. */
import './theme.css';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.documentElement;

/** Shows the page in a theme, and from then on follows the system where that is wanted. Keeping the choice is the app's. */
export function setTheme(theme: Theme): void {
  root.dataset['theme'] = theme;
  apply();
}

/** Fired on `document` after the colours have changed: canvases draw themselves again. */
export const THEME_CHANGE = 'theme-change';

/** Whether the page is dark now. */
export const isDark = (): boolean => root.classList.contains('wa-dark');

/** The value of a custom property as the element sees it, such as `--text`. */
export function property(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

function apply(): void {
  const theme = root.dataset['theme'];
  paint(theme === 'dark' || (theme !== 'light' && dark.matches));
}

function paint(on: boolean): void {
  root.classList.toggle('wa-dark', on);
  root.classList.toggle('wa-light', !on);
  document.dispatchEvent(new Event(THEME_CHANGE));
}

dark.addEventListener('change', apply);
// Paper is light, and browsers print no backgrounds.
addEventListener('beforeprint', () => paint(false));
addEventListener('afterprint', apply);
