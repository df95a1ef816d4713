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
  newerVersion: (said: string) =>
    `The link was made by another version (${said}); what was understood of it is used.`,
} as const;
