/** What browser tests do with an open lab: reach its workspace, train it, read what it has measured, ask axe. */
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import type { Workspace } from '../../src/app/workspace';
import { expect } from './page';

/** Every lab that the home page leads to. */
export const labs = ['c1w2-logistic-regression', 'c1w3-shallow-network'];

/** The path of one of the sample files. */
export const sample = (name: string): string =>
  fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url));

/** Runs `read` in the page, on the workspace of the open lab; undefined while there is none. */
export async function within<R, A = undefined>(
  page: Page,
  read: (workspace: Workspace, argument: A) => R | Promise<R>,
  argument?: A,
): Promise<R | undefined> {
  const workspace = await page.evaluateHandle(
    () => document.querySelector('playground-app')?.workspace,
  );
  const there = await workspace.evaluate((w) => w !== undefined);
  return there ? workspace.evaluate<R, never>(read as never, argument as never) : undefined;
}

/** Opens a lab and waits until its first measurement has come. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
}

/** How often the run in focus has been measured. */
export const measured = (page: Page) =>
  within(page, ({ current }) => current.records.measurements.length);

/** Where the run in focus stands. */
export const stepOf = (page: Page) => within(page, ({ current }) => current.step);

/** Trains the run in focus up to `step`. */
export async function trainTo(page: Page, step: number): Promise<void> {
  await within(page, (workspace, to: number) => workspace.advance(to), step);
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBe(step);
}

/** All that the run in focus has measured, but the seconds. */
export const numbers = (page: Page) =>
  within(page, ({ current }) =>
    current.records.measurements.map(({ step, metrics }) => ({ step, ...metrics })),
  );

/** A page of a visitor who has never been here. */
export async function stranger(context: BrowserContext): Promise<Page> {
  return (await context.browser()!.newContext()).newPage();
}

/** What axe finds: the rule, and where. Waits for what fades or slides, whose colours are in between. */
export async function violations(page: Page) {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html.slice(0, 200))]);
}
