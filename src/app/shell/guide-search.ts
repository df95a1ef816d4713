/** Search over the guides, titles and topics of all labs, forgiving of spelling. Loaded when somebody searches. */
import MiniSearch from 'minisearch';
import type { Section } from '*.md?sections';
import { labEntry, labs } from '../../labs/index';
import { courses } from '../../labs/syllabus';

/** Where a lab says what was looked for: its best section, best labs first. */
export interface Hit {
  readonly lab: string;
  /** Empty where the title, the summary or a topic says it. */
  readonly heading: string;
}

const guides = import.meta.glob<readonly Section[]>('../../labs/*/notes.md', {
  query: '?sections',
  import: 'default',
  eager: true,
});

const titles = new Map(
  courses.flatMap(({ weeks }) => weeks.flatMap((w) => w.topics.map((t) => [t.id, t.title]))),
);

const index = new MiniSearch({
  fields: ['title', 'heading', 'text'],
  storeFields: ['lab', 'heading'],
  searchOptions: {
    boost: { title: 4, heading: 3 },
    combineWith: 'AND',
    prefix: true,
    // One letter in four may be wrong, in words long enough to be told apart all the same.
    fuzzy: (term) => (term.length > 3 ? 0.25 : false),
  },
});
index.addAll(documents());

function documents() {
  const abouts = labs.map(({ id, title, summary, topics }) => ({
    id,
    lab: id,
    title,
    heading: '',
    text: [summary, ...topics.map((topic) => titles.get(topic))].join(' '),
  }));
  const sections = Object.entries(guides).flatMap(([path, parts]) => {
    const lab = path.split('/').at(-2)!;
    const title = labEntry(lab)?.title;
    return parts.map(({ heading, text }, i) => ({ id: `${lab}#${i}`, lab, title, heading, text }));
  });
  return [...abouts, ...sections];
}

/** The labs that speak of these words, the best first. */
export function findLabs(words: string): readonly Hit[] {
  const hits = new Map<string, Hit>();
  for (const { lab, heading } of index.search(words))
    if (!hits.get(lab)?.heading) hits.set(lab, { lab, heading });
  return [...hits.values()];
}
