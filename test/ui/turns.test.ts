import { expect, test } from 'vitest';
import { Turns } from '../../src/ui/canvas/turns';

/** A page where a frame takes 16 ms, or as long as what is drawn in it. */
function page(cost: number) {
  let now = 0;
  let next: ((now: number) => void) | undefined;
  let spent = 0;
  const turns = new Turns((act) => (next = act));
  const drawn: string[] = [];
  const canvases = [...'abcdef'].map((name) => () => {
    spent += cost;
    drawn.push(name);
  });
  return {
    turns,
    canvases,
    drawn,
    /** The next frame; how long it took. */
    frame: () => {
      const act = next;
      [next, spent] = [undefined, 0];
      act?.(now);
      const took = Math.max(16, spent);
      now += took;
      return took;
    },
    wait: (milliseconds: number) => (now += milliseconds),
    get isIdle() {
      return next === undefined;
    },
  };
}

test('all who ask are drawn in the next frame, once, while that is quick', () => {
  const { turns, canvases, drawn, frame } = page(1);
  for (let i = 0; i < 50; i++) {
    drawn.length = 0;
    for (const canvas of [...canvases, ...canvases]) turns.ask(canvas);
    frame();
    expect(drawn.join('')).toBe('abcdef');
  }
});

test('where it is not, each has its turn, and frames go on', () => {
  const { turns, canvases, drawn, frame } = page(12);
  const took = Array.from({ length: 60 }, () => {
    for (const canvas of canvases) turns.ask(canvas);
    return frame();
  });
  const settled = took.slice(10);
  expect(settled.reduce((a, b) => a + b, 0) / settled.length).toBeLessThan(33);
  const counts = [...'abcdef'].map((name) => drawn.filter((d) => d === name).length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('what is asked for last is drawn too, and then nothing more is asked of the page', () => {
  const it = page(40);
  for (let i = 0; i < 10; i++) {
    for (const canvas of it.canvases) it.turns.ask(canvas);
    it.frame();
  }
  it.drawn.length = 0;
  for (const canvas of it.canvases) it.turns.ask(canvas);
  for (let i = 0; i < 8; i++) it.frame();
  expect(new Set(it.drawn)).toEqual(new Set('abcdef'));
  expect(it.isIdle).toBe(true);
});

test('a pause is no long frame', () => {
  const { turns, canvases, drawn, frame, wait } = page(1);
  for (let i = 0; i < 5; i++) {
    for (const canvas of canvases) turns.ask(canvas);
    frame();
    frame();
    frame();
    wait(1000);
  }
  drawn.length = 0;
  for (const canvas of canvases) turns.ask(canvas);
  frame();
  expect(drawn).toHaveLength(6);
});

test('who is gone is not drawn', () => {
  const { turns, canvases, drawn, frame } = page(1);
  for (const canvas of canvases) turns.ask(canvas);
  turns.forget(canvases[2]!);
  frame();
  expect(drawn.join('')).toBe('abdef');
});
