/** What the page says of itself: the licences of all that it ships, from every page, without a network. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Licence } from '../../src/app/dialogs/about-dialog';
import { expect, measured, open, overflow, test, violations } from './page';

const root = fileURLToPath(new URL('../../', import.meta.url));
const licences = JSON.parse(readFileSync(`${root}dist/licences.json`, 'utf8')) as Licence[];
const named = licences.flatMap(({ packages }) => packages).map((name) => name.split(' ')[0]!);

const textsIn = (folder: string, ending: RegExp) =>
  readdirSync(root + folder, { recursive: true })
    .map(String)
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'));

test('every package that the sources import has its licence text in the build', () => {
  const imports = textsIn('src', /\.(ts|css)$/)
    .flatMap((text) => [
      ...text.matchAll(/^(?:import|export) (?!type\b)(?:[^;'"]* from )?'([^'"]+)';$/gm),
    ])
    .map(([, from]) => /^(?![./]|virtual:)(@[^/]+\/)?[^/]+/.exec(from!)?.[0])
    .filter((name) => name !== undefined);
  expect(imports).toContain('@tensorflow/tfjs-core');
  expect(imports).toContain('lit');
  expect(named).toEqual(expect.arrayContaining([...new Set(imports)]));
});

test('every package that is known by its words in the built files has its licence text there', () => {
  const built = textsIn('dist', /\.js$/).join('\n');
  for (const [name, words] of [
    ['@tensorflow/tfjs-core', 'Cannot find a connection between any variable'],
    ['@tensorflow/tfjs-backend-webgl', 'Unable to create WebGLTexture'],
    ['lit-html', 'litHtmlVersions'],
    ['@lit/reactive-element', 'reactiveElementVersions'],
    ['lit-element', 'litElementVersions'],
    ['fflate', 'invalid zip data'],
    ['pako', 'incorrect header check'],
    ['@awesome.me/webawesome', 'wa-after-hide'],
    ['@floating-ui/dom', 'flip'],
  ] as const) {
    expect(built.includes(words), `${name}: ${words}`).toBe(true);
    expect(named).toContain(name);
  }
  const parts = new Set(
    [...built.matchAll(/workbox:([a-z]+):/g)].map(([, part]) => `workbox-${part}`),
  );
  expect(parts.size).toBeGreaterThan(2);
  expect(named).toEqual(expect.arrayContaining([...parts, 'assemblyscript']));
  for (const { packages, text } of licences)
    expect(text.length, packages.join()).toBeGreaterThan(100);
});

for (const [where, link] of [
  ['the map', '#/'],
  ['a lab', '#/c1w3-shallow-network'],
] as const)
  test(`the licences are read from ${where}`, async ({ page, home, complaints }) => {
    if (where === 'a lab') await open(page, home, link);
    else await page.goto(home + link);
    await page.getByRole('button', { name: /licences/ }).click();
    const line = page.locator('about-dialog summary', { hasText: '@tensorflow/tfjs-core' });
    await line.click();
    await expect(
      page.locator('about-dialog details[open]').getByText('TERMS AND CONDITIONS FOR USE'),
    ).toBeVisible();
    await expect(page.locator('about-dialog summary')).toHaveCount(licences.length);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await violations(page, ['playground-app', 'about-dialog'])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await expect(page.locator('wa-dialog[open]')).toHaveCount(0);
    // Nothing lies over it on a phone either.
    await page.getByRole('button', { name: /licences/ }).click();
    await expect(page.locator('wa-dialog[open] dialog')).toBeVisible();
    expect(complaints).toEqual([]);
  });

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the licences are there all the same', async ({ page, context, home }) => {
    await page.goto(`${home}#/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const isDefined = () => page.evaluate(() => customElements.get('about-dialog') !== undefined);
    expect(await isDefined(), 'loaded only when asked for').toBe(false);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: /licences/ }).click();
    await expect(page.locator('about-dialog summary')).toHaveCount(licences.length);
  });
});

for (const [where, link] of [
  ['the map', '#/'],
  ['a lab', '#/c1w3-shallow-network'],
] as const)
  test(`nothing moves while ${where} loads`, async ({ page, home }) => {
    await page.addInitScript(() => {
      Object.assign(globalThis, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          globalThis.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(home + link);
    if (where === 'a lab') await expect.poll(() => measured(page)).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: /licences/ })).toBeVisible();
    if (where === 'a lab') await expect(page.locator('#experiment-1')).toBeVisible();
    // What a good page keeps to, by the measure of browsers.
    expect(await page.evaluate(() => globalThis.shift)).toBeLessThan(0.1);
  });

declare global {
  /** In the page: by how much its parts have moved. */
  var shift: number;
}
