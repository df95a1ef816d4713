/** How the labs speak: what a learner reads is checked by rule, lab by lab. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labs, loadLab } from '../../src/labs';
import type { Experiment } from '../../src/core/lab';
import { courses } from '../../src/labs/syllabus';
import { sectionsOf } from '../../tools/notes';

/** Words that a reader of the lecture does not know, or that only sound like English. */
const avoided: readonly RegExp[] = [
  /\bby heart\b/i,
  /\b(?:mends?|aslant|to and fro|speaks? up|turned over|a shrug)\b/i,
  /\bso many (?!that)/i,
  /, for (?:it|they|there|no|nobody|what|both) /i,
  /(?:^|[.:] )Who [^?]*, [^?]*\./,
  /\bfor ever\b/i,
];

/** Layers as bare raised digits or in the brackets of examples: W², Z⁽¹⁾. b² and a² are powers. */
const bareLayer = /(?<![\p{L}\d])(?:d?[WZA]|d[bza])[⁽]?[ˡ⁰¹²³⁴⁵⁶⁷⁸⁹]/u;

const LONG = 30;
const titles = new Map(
  courses.flatMap(({ weeks }) => weeks.flatMap((w) => w.topics.map((t) => [t.id, t.title]))),
);

const guideOf = (id: string) => readFileSync(`src/labs/${id}/notes.md`, 'utf8');

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?:])\s+(?=[\p{Lu}*[($“])/u).filter((sentence) => /\w/.test(sentence));
}

const told = ({ title, claim, why, ask, runs }: Experiment) => [
  title,
  claim,
  why,
  ask.question,
  ...runs.map(({ label }) => label),
];

/** What a learner reads of a lab: its guide, its experiments, its controls, its place on the map. */
async function wordsOf(id: string): Promise<readonly string[]> {
  const { experiments, params } = await loadLab(id);
  const { title, summary } = labs.find((lab) => lab.id === id)!;
  const controls = Object.values(params).flatMap((param) =>
    ['label', 'help', 'more', 'less'].flatMap((key) => {
      const said = (param as unknown as Readonly<Record<string, unknown>>)[key];
      return typeof said === 'string' ? [said] : [];
    }),
  );
  const guide = sectionsOf(guideOf(id)).flatMap(({ heading, text }) => [heading, text]);
  return [title, summary, ...controls, ...experiments.flatMap(told), ...guide];
}

describe.each(labs)('$id', ({ id, topics }) => {
  test('uses no word of the list, and writes layers as the course does', async () => {
    const words = await wordsOf(id);
    const found = words.filter((said) => avoided.some((rule) => rule.test(said)));
    expect(found).toEqual([]);
    expect(words.filter((said) => bareLayer.test(said))).toEqual([]);
  });

  test('teaches every topic that it names: its guide has a word of each', () => {
    const guide = guideOf(id).toLowerCase();
    const missing = topics.filter(
      (topic) => !stems(titles.get(topic)!).some((stem) => guide.includes(stem)),
    );
    expect(missing).toEqual([]);
  });
});

test('of all sentences at most two in a hundred have more than thirty words', async () => {
  const words = (await Promise.all(labs.map(({ id }) => wordsOf(id)))).flat();
  const sentences = words.flatMap(sentencesOf);
  const long = sentences.filter((sentence) => sentence.split(/\s+/).length > LONG);
  expect(sentences.length).toBeGreaterThan(2000);
  expect(long.length / sentences.length, long.join('\n')).toBeLessThanOrEqual(0.02);
});

test('the rules find what they are there for', () => {
  const bad = ['It knows them by heart.', 'Who can afford one, watches it.', 'So many cells high.'];
  for (const said of bad)
    expect(
      avoided.some((rule) => rule.test(said)),
      said,
    ).toBe(true);
  for (const said of ['dW² is off', 'the shape of W⁽ˡ⁾', 'dA¹ = W²ᵀ dZ²'])
    expect(bareLayer.test(said), said).toBe(true);
  for (const said of ['J = ½(w² + 25b²)', 'a · 10⁻⁷', 'dW[2] is off'])
    expect(bareLayer.test(said), said).toBe(false);
});

/** The telling words of a title, short enough to match other forms. */
function stems(title: string): readonly string[] {
  const words = title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const telling = words.filter((word) => !/^(?:which|their|what|where|other|against)$/.test(word));
  return telling.map((word) => word.slice(0, 6));
}
