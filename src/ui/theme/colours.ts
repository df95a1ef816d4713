/** What colours mean: orange ↔ blue for − ↔ +, one hue for magnitudes, and a set for runs and classes, with dashes and markers. */

export type RGB = readonly [red: number, green: number, blue: number];

/** One way to tell a run or class from the others, in colour and without. */
export interface Mark {
  readonly colour: string;
  /** The line's dashes and gaps in pixels; empty is solid. */
  readonly dash: readonly number[];
  readonly marker: Marker;
}
export const markers = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'plus',
  'star',
  'wedge',
] as const;
export type Marker = (typeof markers)[number];

/** Eight colours, each with a contrast of at least 3 against the light and the dark page. */
const qualitative = [
  '#2f7ed8',
  '#d55e00',
  '#009e73',
  '#b5479b',
  '#8f8400',
  '#1897b5',
  '#9a6324',
  '#7a7f87',
] as const;
const dashes: readonly (readonly number[])[] = [
  [],
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
  [4, 2],
  [12, 4],
  [2, 2, 7, 2],
  [1, 4],
];

/** So many runs look different from one another, each by its colour and its marker together. */
export const looks = qualitative.length * markers.length;

/** The place, below `looks`, of the first run that looks like run number `index`. */
export const lookOf = (index: number): number => index % looks;

/** How run number `index` looks; after eight the colours come again with other dashes. */
export function runMark(index: number): Mark {
  const turn = Math.floor(index / 8);
  return {
    colour: qualitative[index % 8]!,
    dash: dashes[(index + turn) % 8]!,
    marker: markers[(index + turn) % 8]!,
  };
}

/** How class `index` looks: of two classes, 0 is orange (negative) and 1 is blue (positive). */
export function classMark(index: number): Mark {
  const place = index < 2 ? 1 - index : index;
  return { colour: qualitative[place % 8]!, dash: dashes[index % 8]!, marker: markers[index % 8]! };
}

const negative = rgb('#d55e00');
const neutral = rgb('#f6f4f0');
const positive = rgb('#2f7ed8');
const faint = rgb('#f4f7f6');
const middle = rgb('#5aa79d');
const strong = rgb('#0b3f45');

/** The colour of a signed number, −1…1: orange, neutral at 0, blue. */
export function diverging(value: number): RGB {
  const t = Math.min(1, Math.abs(value));
  return mix(neutral, value < 0 ? negative : positive, t);
}

/** The colour of a magnitude, 0…1: one hue from pale to dark. */
export function sequential(value: number): RGB {
  const t = Math.min(1, Math.max(0, value));
  return t < 0.5 ? mix(faint, middle, t * 2) : mix(middle, strong, t * 2 - 1);
}

/** The colour of a class held with this certainty, 0…1. */
export function classShade(index: number, certainty: number): RGB {
  return mix(neutral, rgb(classMark(index).colour), Math.min(1, Math.max(0, certainty)));
}

/** `#rrggbb` as numbers 0…255. */
export function rgb(hex: string): RGB {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as RGB;
}

/** A colour for CSS or a canvas. */
export const css = ([r, g, b]: RGB, alpha = 1): string =>
  `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)} / ${alpha})`;

/** The part `t` of the way from one colour to another, in OKLab (Ottosson 2020), where equal ways look equal. */
export function mix(from: RGB, to: RGB, t: number): RGB {
  const [a, b] = [oklab(from), oklab(to)];
  return fromOklab(a.map((v, i) => v + (b[i]! - v) * t) as unknown as RGB);
}

/** The lightness a colour is seen to have, 0…1 (OKLab). */
export const lightness = (colour: RGB): number => oklab(colour)[0];

/** The contrast of two colours, 1…21 (WCAG 2). */
export function contrast(a: RGB, b: RGB): number {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: RGB): number {
  const [r, g, b] = colour.map(linear) as unknown as RGB;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function oklab(colour: RGB): RGB {
  const [r, g, b] = colour.map(linear) as unknown as RGB;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]: RGB): RGB {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const linear = (channel: number) =>
  channel <= 10.31475 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

function gamma(value: number): number {
  const v = Math.min(1, Math.max(0, value));
  return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
}
