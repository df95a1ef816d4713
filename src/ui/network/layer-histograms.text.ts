/** What histograms of layers say. */
export const histogramText = {
  layer: 'Layer',
  deviation: (size: string) => `σ ${size}`,
  summary: (mean: string, low: string, high: string) => `Mean ${mean}, from ${low} to ${high}`,
  explained:
    'σ: standard deviation. Bars of a column stand on one axis; their heights are roots of the counts, so that few values show too.',
  none: 'Nothing to show',
} as const;
