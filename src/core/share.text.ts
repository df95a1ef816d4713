/** What the page says about links that do not quite make sense. */
export const shareText = {
  unknownLab: (id: string) => `There is no lab called “${id}”. Here is the map of those there are.`,
  unknownKey: (key: string) => `“${key}” is not a setting of this lab; it was ignored.`,
  notAValue: (label: string, said: string, used: string) =>
    `${label}: “${said}” was not understood; ${used} is used.`,
  outOfRange: (label: string, said: string, used: string) =>
    `${label}: ${said} is outside what is possible; ${used} is used.`,
  badSeeds: (said: string) =>
    `The seeds “${said}” were ignored: four whole numbers from 0 to 4294967295 were expected.`,
  badEdits: (count: number) =>
    count === 1
      ? 'One change recorded in the link was not understood; it was left out.'
      : `${count} changes recorded in the link were not understood; they were left out.`,
  badData: 'The link names a data file in a way that was not understood; the usual data is used.',
  badBackend: (said: string) =>
    `“${said}” is not a way to compute that this page has; the usual one is used.`,
  badFrom: (said: string) =>
    `“from=${said}” was not understood: names of parameters were expected, with * for anything. The run starts from all that fit.`,
  newer: (said: string) =>
    `The link was made by a newer version of Descent (links of version ${said}, here 1). What this version understands of it is used. Reload the page to get the newest version.`,
  noVersion: (said: string) =>
    `“v=${said}” is not a version of links that Descent has had; the link is read as version 1.`,
  notUnderstood: (said: string) =>
    `This link was not understood: “${said}”. Here is the map of the labs there are.`,
  twice: (key: string, used: string) =>
    `“${key}” is given twice in the link, with different values. The first is used: ${used || 'nothing'}.`,
  tooManyRuns: (most: number, left: number) =>
    `A link brings ${most} runs at most; ${left === 1 ? 'one more was' : `${left} more were`} left out.`,
  badPoints: (count: number, classes: number) =>
    `${count === 1 ? 'One drawn point was' : `${count} drawn points were`} left out: a class from 0 to ${classes - 1} was expected for each.`,
  noExamples: (used: number) =>
    `The link asks for no examples and has no drawn points; ${used} examples are used.`,
  oneExample:
    'The data of this link are a single example. A model that sees one example only learns nothing about others: draw more points, or raise m.',
  noSteps: 'The link names a step, but nothing is trained in this lab; the step was ignored.',
  badAt: (said: string) =>
    `“at=${said}” was not understood: a whole number of steps was expected. The run waits at its start.`,
  badLook: (said: string) =>
    `“look=${said}” was not understood: a step before the one that the run is trained to was expected. The last moment is shown.`,
  badExperiment: (said: string, count: number) =>
    count === 0
      ? 'The link leads to an experiment, but this lab has none.'
      : `The link leads to experiment ${said}, but this lab has the experiments 1 to ${count}.`,
  badChoice: (said: string) =>
    `“${said}” in the link is not something to choose on the stage of this lab; what is usual there is shown.`,
} as const;
