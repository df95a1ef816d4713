import { describe, expect, it } from 'vitest';
import { labs } from '../../src/labs/index';
import { courseOf, courses } from '../../src/labs/syllabus';

const weeks = courses.flatMap((course) => course.weeks.map((week) => ({ course, week })));
const topics = weeks.flatMap(({ week }) => week.topics);

describe('the syllabus', () => {
  it('has the five courses, with the weeks they have', () => {
    expect(courses.map(({ number, weeks }) => [number, weeks.length])).toEqual([
      [1, 4],
      [2, 3],
      [3, 2],
      [4, 4],
      [5, 4],
    ]);
  });

  it('numbers weeks from 1', () => {
    for (const { weeks } of courses) {
      expect(weeks.map(({ number }) => number)).toEqual(weeks.map((_, i) => i + 1));
    }
  });

  it('gives every topic an id of its own that says its course and week', () => {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { course, week } of weeks) {
      const prefix = new RegExp(`^c${course.number}w${week.number}-[a-z0-9-]+$`);
      for (const { id } of week.topics) expect(id).toMatch(prefix);
    }
  });

  it('gives every course, week and topic a title, no two topics of a week the same', () => {
    for (const { course, week } of weeks) {
      const titles = week.topics.map(({ title }) => title);
      expect([course.title, week.title, ...titles].every((title) => title.trim() !== '')).toBe(
        true,
      );
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('finds a course by its number, and none where there is none', () => {
    expect(courseOf(2)?.title).toBe('Improving Deep Neural Networks');
    expect(courseOf(6)).toBeUndefined();
  });
});

describe('the labs on the map', () => {
  const known = new Set(topics.map(({ id }) => id));
  /** Courses that are complete. */
  const complete = weeks.filter(({ course }) => course.number <= 2);

  it.each(complete.flatMap(({ week }) => week.topics).map(({ id, title }) => [id, title]))(
    'show the topic %s: %s',
    (id) => {
      expect(labs.filter((lab) => lab.topics.includes(id!)).length).toBeGreaterThan(0);
    },
  );

  it('name only topics that there are', () => {
    for (const { id, topics: shown } of labs) {
      expect(shown.length, id).toBeGreaterThan(0);
      for (const topic of shown) expect(known, `${id} ${topic}`).toContain(topic);
    }
  });

  it('are all that have a folder', () => {
    const folders = Object.keys(import.meta.glob('../../src/labs/*/lab.ts'));
    expect(labs.map(({ id }) => id).toSorted()).toEqual(
      folders.map((path) => path.split('/').at(-2)).toSorted(),
    );
  });

  it('stand in the week that their id says, in course order', () => {
    const places = labs.map(({ id, course, week }) => {
      expect(id).toMatch(new RegExp(`^c${course}w${week}-`));
      return 10 * course + week;
    });
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const week = labs.filter(({ id }) => id.startsWith('c1w2-')).map(({ id }) => id);
    expect([week[0], week.at(-1)]).toEqual(['c1w2-logistic-regression', 'c1w2-cat-classifier']);
  });

  it('leave no week of courses 1 and 2 empty', () => {
    for (const { course, week } of complete)
      expect(labs.some((lab) => lab.course === course.number && lab.week === week.number)).toBe(
        true,
      );
  });
});
