/** A guide in parts: its text, and where the text has come to an experiment, the number of that. */

/** A paragraph that is nothing but a handle to an experiment: there the experiment itself stands. */
const PLACE = /<p><a href="#" data-experiment="(\d+)" role="button">.*?<\/a><\/p>/;

/** HTML and numbers of experiments (the first is 1), in their order. Experiments that the text does not come to stand at the end. */
export function guideParts(html: string, experiments: number): readonly (string | number)[] {
  // The pattern's one group makes every second part a number.
  const parts = html.split(PLACE).map((part, i) => (i % 2 === 1 ? Number(part) : part));
  const placed = new Set(parts);
  const rest = Array.from({ length: experiments }, (_, i) => i + 1).filter((n) => !placed.has(n));
  return [...parts.filter((part) => part !== '\n'), ...rest];
}
