/** What is chosen on the stage is state of the page: it can be undone, and a link brings it. */
import { afterEach, expect, test } from 'vitest';
import { offersOf } from '../../src/app/dialogs/share-offers';
import { Workspace } from '../../src/app/workspace/workspace';
import { oneOf, strokes, unit } from '../../src/core/choices';
import { steppingLab } from '../../src/core/lab';
import { parseLink } from '../../src/core/share';
import { adder, lab } from './adder';
import { inProcess } from './in-process';

const staged = steppingLab({
  ...lab,
  choices: { unit, tab: oneOf(['filters', 'inside'], 'filters'), drawing: strokes },
});

const opened: Workspace[] = [];
async function open(link = '#/adder'): Promise<Workspace> {
  const workspace = new Workspace('adder', staged, inProcess(adder));
  await workspace.open(parseLink(link)!);
  opened.push(workspace);
  return workspace;
}
afterEach(async () => {
  for (const workspace of opened.splice(0)) await workspace.close();
});

const shared = (workspace: Workspace) => offersOf(workspace).find(({ kind }) => kind === 'start')!;

test('a choice is undone and done again, one after the other', async () => {
  const workspace = await open();
  workspace.choose({ unit: { layer: 1, unit: 2 } });
  workspace.choose({ tab: 'inside' });
  workspace.undo();
  expect(workspace.chosen).toMatchObject({ unit: { layer: 1, unit: 2 }, tab: 'filters' });
  workspace.undo();
  expect(workspace.chosen['unit']).toBeUndefined();
  workspace.redo();
  workspace.redo();
  expect(workspace.chosen).toMatchObject({ unit: { layer: 1, unit: 2 }, tab: 'inside' });
});

test('a choice made once more is nothing to undo', async () => {
  const workspace = await open();
  workspace.choose({ tab: 'filters' });
  workspace.choose({ tab: 'inside' });
  workspace.choose({ tab: 'inside' });
  workspace.undo();
  expect(workspace.chosen['tab']).toBe('filters');
  expect(workspace.history.next.undo).toBeUndefined();
});

test('a line is undone as a whole, however many points it was drawn through', async () => {
  const workspace = await open();
  const first = [0, 0, 0.5, 0.5];
  for (const line of [first.slice(0, 2), first]) workspace.choose({ drawing: [line] }, 'drag');
  workspace.choose({ drawing: [first] });
  for (const line of [
    [1, 1],
    [1, 1, 0, 1],
  ])
    workspace.choose({ drawing: [first, line] }, 'drag');
  workspace.choose({ drawing: [first, [1, 1, 0, 1]] });
  workspace.undo();
  expect(workspace.chosen['drawing']).toEqual([first]);
  workspace.undo();
  expect(workspace.chosen['drawing']).toEqual([]);
});

test('a link brings what is chosen, says so, and leaves out what it cannot hold', async () => {
  const sender = await open();
  expect(shared(sender).says).toHaveLength(2);
  sender.choose({ unit: { layer: 1, unit: 2 }, tab: 'inside', drawing: [[0, 1]] });
  const { link, says } = shared(sender);
  expect(link).toBe('#/adder?v=1&unit=1,2&tab=inside');
  expect(says.slice(2)).toEqual([
    'The link also opens the tab that is open on the stage.',
    'The link also shows what is chosen on the stage.',
  ]);
  const receiver = await open(link);
  expect(receiver.notices).toEqual([]);
  expect(receiver.chosen).toEqual({ unit: { layer: 1, unit: 2 }, tab: 'inside', drawing: [] });
});

test('a link that says nothing but what is chosen opens the run that is there', async () => {
  const workspace = await open('#/adder?rate=2');
  const run = workspace.current;
  await workspace.openLink(parseLink('#/adder/experiment-1?tab=inside')!);
  expect(workspace.current).toBe(run);
  expect(workspace.chosen['tab']).toBe('inside');
});

test('nonsense in the place of a choice is said, and what is chosen stays', async () => {
  const workspace = await open();
  workspace.choose({ tab: 'inside' });
  await workspace.openLink(parseLink('#/adder?tab=outside&unit=1,2,3')!);
  expect(workspace.notices.map(({ text }) => text)).toEqual([
    expect.stringContaining('“unit=1,2,3”'),
    expect.stringContaining('“tab=outside”'),
  ]);
  expect(workspace.chosen).toMatchObject({ tab: 'inside' });
});
