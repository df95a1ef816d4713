/** Pictures given as numbers, as pixels. */

/** The shape of each picture of a list: values are stored row after row, channels innermost. */
export interface PictureShape {
  readonly height: number;
  readonly width: number;
  /** 1 (grey) or 3 (red, green, blue). */
  readonly channels: number;
}

/** Picture number `index` of a list, m × height × width × channels with values 0…1, as pixels. */
export function picturePixels(values: Float32Array, shape: PictureShape, index: number): ImageData {
  const { height, width, channels } = shape;
  const image = new ImageData(width, height);
  const start = index * height * width * channels;
  for (let i = 0; i < height * width; i++) {
    for (let c = 0; c < 3; c++) {
      image.data[4 * i + c] = 255 * values[start + i * channels + (channels === 3 ? c : 0)]!;
    }
    image.data[4 * i + 3] = 255;
  }
  return image;
}

/** How large to show a picture so that each of its pixels is a whole number of the screen's: about `wanted` wide. */
export const crispWidth = (width: number, wanted: number): number =>
  width * Math.max(1, Math.round(wanted / width));
