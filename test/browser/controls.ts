/** The controls of a lab as a learner uses them: by the words on them, with the real mouse and keyboard. */
import type { Page } from '@playwright/test';
import { expect } from './expect';

const bar = (page: Page) => page.locator('transport-bar');

/** Play, pause, a new seed …: the buttons of the transport bar. */
export const press = (
  page: Page,
  button: 'Play' | 'Pause' | 'One step' | 'New seed' | 'Reset to the same start',
) => bar(page).getByRole('button', { name: button, exact: true }).click();

/** Types a step into “Run to step”, which lies behind a button where there is little room. */
export async function runTo(page: Page, step: number): Promise<void> {
  const field = bar(page).getByLabel('Run to step');
  const more = bar(page).getByRole('button', { name: 'Speed, and run to a step' });
  const isFolded = await more.isVisible();
  if (isFolded) await more.click();
  await field.fill(String(step));
  await field.press('Enter');
  // What is pressed next is for the page.
  await field.blur();
  if (isFolded) await more.click();
}

/** Sets the speed to what the slider calls so: `20/s`, `full`. */
export async function setSpeed(page: Page, words: string): Promise<void> {
  const slider = bar(page).getByRole('slider', { name: 'Speed' });
  await slider.press('Home');
  for (let i = 0; (await slider.getAttribute('aria-valuetext')) !== words; i++) {
    expect(i, `a speed called ${words}`).toBeLessThan(20);
    await slider.press('ArrowRight');
  }
  await slider.blur();
}

/** Drags the moment that is shown to a step of a run of at most 1000, the last places by arrow keys. */
export async function lookAt(page: Page, step: number): Promise<void> {
  const slider = bar(page).getByRole('slider', { name: 'Moment' });
  const last = await page.evaluate(() => app().workspace!.current.step);
  await dragTo(page, 'Moment', step / last);
  const seen = async () =>
    Number(
      /^step (\S+)/.exec((await slider.getAttribute('aria-valuetext'))!)![1]!.replace(/\D/g, ''),
    );
  for (let at = await seen(); at !== step; at = await seen())
    await slider.press(at < step ? 'ArrowRight' : 'ArrowLeft');
  await slider.blur();
}

/** Drags the thumb of a slider along its track, 0 to 1, with the mouse. */
export async function dragTo(page: Page, name: string, share: number): Promise<void> {
  const slider = page.locator(`wa-slider[label="${name}"]:visible`).first();
  await slider.scrollIntoViewIfNeeded();
  const thumb = (await slider.locator('#thumb').boundingBox())!;
  const track = (await slider.locator('#track').boundingBox())!;
  await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
  await page.mouse.down();
  await page.mouse.move(track.x + share * track.width, thumb.y + thumb.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** Sets a parameter by its control: a number is typed, a choice is made from its list. */
export async function setParameter(page: Page, key: string, value: number | string): Promise<void> {
  const { label, name } = await page.evaluate(
    ([of, wanted]) => {
      const param = app().workspace!.lab.params[of]!;
      const at = param.kind === 'choice' ? param.options.indexOf(String(wanted)) : -1;
      return { label: param.label, name: param.kind === 'choice' ? param.names[at] : undefined };
    },
    [key, value] as const,
  );
  if (name === undefined) {
    const field = page.getByLabel(`${label}, exact value`);
    await showControl(page, field);
    await field.fill(String(value));
    await field.press('Enter');
    return field.blur();
  }
  const choice = page.getByRole('combobox', { name: label, exact: true });
  await showControl(page, choice);
  await choice.click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** Those that are not basic come with a switch. */
async function showControl(page: Page, control: ReturnType<Page['locator']>): Promise<void> {
  if (!(await control.isVisible())) await page.getByText('All controls').click();
}

/** What the menu of a run offers. */
export async function actOn(
  page: Page,
  run: string,
  action: 'Fork from here' | 'Run again' | 'Delete',
): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${run}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Gives a run another name, by a double click on it. */
export async function rename(page: Page, run: string, name: string): Promise<void> {
  await page.locator('run-table').getByRole('button', { name: run, exact: true }).dblclick();
  const field = page.getByLabel('New name of the run');
  await field.fill(name);
  await field.press('Enter');
}
