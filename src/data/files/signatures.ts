/** What a file is by its first bytes: a picture of which format, or something that is neither a picture nor numbers. */
// oxlint-disable no-control-regex -- signatures are bytes

/** How many of a file's first bytes are looked at: a tar says what it is at byte 257, an SVG after its comments. */
export const SIGNATURE = 1024;

export type PictureFormat =
  | (typeof decodable)[number]
  | 'HEIC'
  | 'TIFF'
  | 'RAW'
  | 'SVG'
  | 'PSD'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'DICOM'
  | 'ICO'
  | 'PNM'
  | 'OpenEXR'
  | 'Radiance HDR'
  | 'DDS'
  | 'XCF'
  | 'QOI'
  | 'TGA'
  | 'PCX'
  | 'EPS';

/** What every browser decodes. Of the others, Safari decodes some. */
const decodable = ['PNG', 'JPEG', 'GIF', 'BMP', 'WebP', 'AVIF'] as const;

/** Whether all browsers decode pictures of a format. */
export function isDecodable(format: PictureFormat): boolean {
  return (decodable as readonly string[]).includes(format);
}

/** The format of a picture; undefined for what is none. Formats without a signature are told by their names. */
export function pictureFormat(first: Uint8Array, path: string): PictureFormat | undefined {
  const said = latin1(first);
  const [format] = pictures.find(([, signature]) => signature.test(said)) ?? [];
  if (format === 'TIFF' && RAW_NAME.test(path)) return 'RAW';
  return format ?? (TGA_NAME.test(path) && !isText(first) ? 'TGA' : undefined);
}

/** Whether a path is named like a picture that browsers decode. */
export function isNamedPicture(path: string): boolean {
  return /\.(?:png|jpe?g|jfif|pjpeg|gif|webp|bmp|avif)$/i.test(path);
}

export type OtherFormat = keyof typeof others;

/** What a file is that is neither a picture, nor a table, nor numbers in a known format; undefined for all others. */
export function otherFormat(first: Uint8Array): OtherFormat | undefined {
  const said = latin1(first);
  const [format] = Object.entries(others).find(([, signature]) => signature.test(said)) ?? [];
  return format as OtherFormat | undefined;
}

/** ISO media files name their brand in the second word. */
const brand = (brands: string) => new RegExp(`^[^]{4}ftyp(?:${brands})`);

/** In this order: the first that fits. Text that a table could begin with too is looked at more closely. */
const pictures: readonly (readonly [PictureFormat, RegExp])[] = [
  ['PNG', /^\x89PNG/],
  ['JPEG', /^\xff\xd8\xff/],
  ['GIF', /^GIF8/],
  ['BMP', /^BM[^]{4}\0{4}[^]{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['AVIF', brand('avif|avis')],
  ['HEIC', brand('hei[cxms]|hev[cxms]|mif1|msf1|miaf')],
  ['RAW', /^[^]{4}ftypcrx |^FUJIFILMCCD-RAW|^II(?:RO|RS|U\0)|^MMOR|^FOVb|^\0MRM/],
  ['TIFF', /^(?:II[*+]\0|MM\0[*+])/],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*?\?>\s*)?(?:<!(?!doctype html)[^]*?>\s*)*<svg[\s>]/i],
  ['PSD', /^8BPS/],
  ['JPEG XL', /^(?:\xff\x0a|\0\0\0\x0cJXL )/],
  ['JPEG 2000', /^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/],
  ['DICOM', /^[^]{128}DICM/],
  ['ICO', /^\0\0[\x01\x02]\0[\x01-\x20]\0/],
  ['PNM', /^P[1-7]\s+(?:#[^\n]*\n\s*)*(?:\d+\s+\d+|WIDTH)\b/],
  ['OpenEXR', /^\x76\x2f\x31\x01/],
  ['Radiance HDR', /^#\?(?:RADIANCE|RGBE)/],
  ['DDS', /^DDS /],
  ['XCF', /^gimp xcf/],
  ['QOI', /^qoif/],
  ['PCX', /^\x0a[\0\x02-\x05]\x01[\x01\x02\x04\x08]\0/],
  ['EPS', /^(?:%!PS-Adobe|\xc5\xd0\xd3\xc6)/],
];
const RAW_NAME = /\.(?:cr2|nef|nrw|arw|sr2|dng|orf|rw2|pef|srw|3fr|erf|kdc|mrw|raw|iiq)$/i;
const TGA_NAME = /\.(?:tga|targa)$/i;

const others = {
  lfs: /^version https:\/\/git-lfs\./,
  html: /^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|script)\b/i,
  pdf: /^%PDF/,
  rar: /^Rar!\x1a/,
  sevenZip: /^7z\xbc\xaf\x27\x1c/,
  tar: /^[^]{257}ustar/,
  xz: /^\xfd7zXZ\0/,
  bzip2: /^BZh[1-9]1AY&SY/,
  zstandard: /^\x28\xb5\x2f\xfd/,
  office: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
  pickle: /^\x80[\x02-\x05](?:\x95|c|\]|\}|\(|K|X|q)/,
  parquet: /^PAR1/,
  arrow: /^(?:ARROW1|FEA1)/,
  sqlite: /^SQLite format 3/,
  netcdf: /^CDF[\x01\x02\x05]/,
  hdf4: /^\x0e\x03\x13\x01/,
  video: /^(?:[^]{4}(?:ftyp|moov|mdat)|RIFF[^]{4}AVI |\x1aE\xdf\xa3)/,
  sound: /^(?:RIFF[^]{4}WAVE|ID3|OggS|fLaC|FORM[^]{4}AIF)/,
} as const satisfies Readonly<Record<string, RegExp>>;

function latin1(first: Uint8Array): string {
  return String.fromCharCode(...first.subarray(0, SIGNATURE));
}

function isText(first: Uint8Array): boolean {
  return first.every((byte) => byte >= 9);
}
