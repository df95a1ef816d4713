/** What plots of intervals say. */
export const intervalText = {
  interval: (title: string, centre: string, half: string) => `${title} ${centre} ± ${half}`,
  row: (name: string, intervals: string) => `${name}: ${intervals}`,
} as const;
