/** What holds of the page in an engine: every lab opens and trains, runs are kept, and it works without a network. */
import { labs } from '../browser/every-lab';
import { uiText } from '../../src/ui/ui.text';
import { type Engine, type EngineName, missing } from './engine';
import { expect, measured, openLab, showFailure, stepOf, test, trainTo, troubles } from './page';

/** The tests of one engine, in a file of its own, so that two engines are tested at a time. */
export function testsOf(name: EngineName): void {
  const absent = missing(name);
  test.skip(absent !== undefined, absent);

  test.beforeAll(async ({ engines, site }) => {
    await (await engines[name]()).load(`${site.url}#/`);
  });

  test.afterEach(async ({ engines }, info) => showFailure(await engines[name](), info));

  for (const lab of labs) {
    test(`${lab} opens in ${name}, steps and plays`, async ({ engines }) => {
      const engine = await engines[name]();
      await openLab(engine, `#/${lab}`);
      const computes = await engine.evaluate(() => app().workspace!.lab.kind === 'computes');
      if (!computes) {
        // Another test of this engine may have left a run in the store.
        const from = await stepOf(engine);
        await press(engine, `[aria-label="${uiText.transport.step}"]`);
        await expect.poll(() => stepOf(engine), { timeout: 60_000 }).toBe(from + 1);
        await press(engine, '.play');
        await expect.poll(() => stepOf(engine), { timeout: 60_000 }).toBeGreaterThan(from + 2);
        await engine.evaluate(() => app().workspace!.pause());
      }
      expect(await troubles(engine)).toEqual([]);
    });
  }

  test(`runs are there in ${name} after a reload`, async ({ engines, site }) => {
    const engine = await engines[name]();
    await openLab(engine, '#/c1w2-logistic-regression?v=1&rate=0.2');
    await trainTo(engine, 200);
    // What is kept is the state that the worker last sent of itself.
    const kept = () => engine.evaluate(() => app().workspace!.current.kept?.step);
    await expect.poll(kept, { timeout: 60_000 }).toBe(200);
    await engine.evaluate(() => app().workspace!.save());
    const before = await engine.evaluate(recorded);
    await engine.load(`${site.url}#/c1w2-logistic-regression?v=1&rate=0.2`);
    await expect.poll(() => measured(engine), { timeout: 60_000 }).toBe(before.length);
    expect(await engine.evaluate(recorded)).toEqual(before);
    expect(await troubles(engine)).toEqual([]);
  });

  test(`without a network the page reloads in ${name}, and labs open and train`, async ({
    engines,
    site,
  }) => {
    const engine = await engines[name]();
    await expect.poll(() => engine.evaluate(isControlled), { timeout: 60_000 }).toBe(true);
    await site.off();
    try {
      for (const lab of ['c1w3-shallow-network', 'c1w2-gradient-descent', 'c4w1-edges']) {
        await engine.load(`${site.url}#/${lab}?v=1`);
        await openLab(engine, `#/${lab}?v=1`);
      }
      await openLab(engine, '#/c2w1-initialization?v=1&rate=0.02');
      await trainTo(engine, 50);
    } finally {
      await site.on();
    }
  });
}

/** Runs in the page. */
const recorded = () =>
  app().workspace!.current.records.measurements.map(({ step, metrics }) => ({ step, metrics }));
const isControlled = () => navigator.serviceWorker.controller?.state === 'activated';

/** Presses a button of the transport bar. */
const press = (engine: Engine, selector: string) =>
  engine.click(
    (wanted) =>
      app()
        .shadowRoot!.querySelector('lab-page')!
        .shadowRoot!.querySelector('transport-bar')!
        .shadowRoot!.querySelector(wanted),
    selector,
  );
