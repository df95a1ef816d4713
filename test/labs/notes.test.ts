/** The notes of every lab: what they offer to set or start is there. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/core/params';
import { labs, loadLab } from '../../src/labs';
import { courses } from '../../src/labs/syllabus';
import { compileNotes, type Notes } from '../../tools/notes';

describe.each(labs)('$id', ({ id, topics, course, week }) => {
  const file = `src/labs/${id}/notes.md`;
  const notes: Notes = compileNotes(readFileSync(file, 'utf8'), file);

  test('every handle sets values that the lab has, exactly as written', async () => {
    const { params } = await loadLab(id);
    for (const handle of notes.handles)
      if (handle.type === 'set')
        for (const [key, said] of Object.entries(handle.values))
          expect(parse(params[key]!, said.replaceAll(';', ',')), `${key}=${said}`).toMatchObject({
            exact: true,
          });
  });

  test('no experiment is named that is not there', async () => {
    const { experiments } = await loadLab(id);
    for (const handle of notes.handles)
      if (handle.type === 'experiment')
        expect(handle.number).toBeLessThanOrEqual(experiments.length);
  });

  test('it has a place in the syllabus, and every topic it names is there', () => {
    const place = courses.find((c) => c.number === course)?.weeks.find((w) => w.number === week);
    expect(place).toBeDefined();
    const known = courses.flatMap((c) => c.weeks.flatMap((w) => w.topics.map((t) => t.id)));
    expect(known).toEqual(expect.arrayContaining([...topics]));
  });

  test('no sentence of it shouts', () => {
    expect(notes.html).not.toContain('!');
  });
});
