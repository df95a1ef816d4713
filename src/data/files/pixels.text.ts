/** What is said of the values of a picture, whatever it came from. */
export const pixelText = {
  /** A size, such as “28 × 28 in grey”. */
  size: (height: number, width: number, channels: number) =>
    `${height} × ${width} in ${channels === 1 ? 'grey' : channels === 3 ? 'colour' : `${channels} channels`}`,
  pixel: (row: number, column: number, channel: string | undefined) =>
    `pixel ${row}, ${column}${channel === undefined ? '' : `, ${channel}`}`,
  channels: ['red', 'green', 'blue'],
};
