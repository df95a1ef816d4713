/** What the page says about what it keeps in the browser. */
const steps = (n: number) => n.toLocaleString('en').replaceAll(',', '\u2009');

export const storeText = {
  startsAgain: (name: string, changes: readonly string[]) =>
    `${name} was kept with settings that this page does not have. ${changes.join(' ')} So it starts again at step 0. What was kept of it before is set aside.`,
  setAside: (n: number) =>
    n === 1
      ? 'One run kept in this browser could not be read. It is set aside; the other runs are here.'
      : `${n} runs kept in this browser could not be read. They are set aside; the other runs are here.`,
  seeAside: 'See what is set aside',

  copyName: (name: string) => `${name} (copy)`,
  copied: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} is open in another tab. This is a copy of it: what you do here changes nothing there.`
      : `${names.length} runs are open in another tab. These are copies of them: what you do here changes nothing there.`,

  wasTraining: (stopped: readonly (readonly [name: string, step: number])[]) =>
    stopped.length === 1
      ? `${stopped[0]![0]} was training when the page was left, and stopped at step ${steps(stopped[0]![1])}.`
      : `${stopped.length} runs were training when the page was left. They stopped: ${stopped
          .map(([name, step]) => `${name} at step ${steps(step)}`)
          .join(', ')}.`,
  goOn: 'Go on training',

  silent:
    'The browser’s storage does not answer. The runs of earlier visits are not here yet, and new ones are kept as soon as it answers.',
  answers: 'The browser’s storage answers again. The runs of earlier visits are here now.',
  newer:
    'A newer version of this page is open in another tab. This tab cannot keep its runs any more: load the page again.',
  load: 'Load it again',
} as const;
