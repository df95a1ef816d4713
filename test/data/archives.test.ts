/** Zips and pictures as people have them: other formats, names of other systems, and files made to be large. */
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { OwnFile } from '../../src/data/files/bytes';
import { readFiles } from '../../src/data/files/user-files';
import type { SetReading } from '../../src/data/files/user-dataset';
import type { Decode } from '../../src/data/files/picture-files';
import type { Pictures } from '../../src/data/pictures';
import { expectFine, file, sentence } from './files';

const size = { height: 1, width: 1, channels: 1 };
const text = (said: string) => new TextEncoder().encode(said);
const latin1 = (said: string) => Uint8Array.from(said, (c) => c.charCodeAt(0));

const PNG = latin1('\x89PNG\r\n');
const JPEG = latin1('\xff\xd8\xff\xe0....JFIF');
/** Pictures that no browser on this machine decodes, by their first bytes. */
const others = {
  'phone.heic': latin1('\0\0\0\x18ftypheic\0\0\0\0'),
  'burst.HEIF': latin1('\0\0\0\x18ftypmif1\0\0\0\0'),
  'scan.tif': latin1('II*\0\x08\0\0\0'),
  'camera.cr2': latin1('II*\0\x10\0\0\0CR'),
  'vector.svg': text(
    '<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
  ),
  'layers.psd': latin1('8BPS\0\x01'),
  'new.jxl': latin1('\xff\x0a..'),
  'old.ppm': text('P6\n2 2\n255\n............'),
};
const decoded: string[] = [];
/** What a browser would decode: the formats that all of them do. */
const decode: Decode = async (blob) => {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  decoded.push(String.fromCharCode(...bytes.subarray(0, 6)));
  return bytes[0] === 0x89 || (bytes[0] === 0xff && bytes[1] === 0xd8)
    ? Uint8Array.of(7)
    : undefined;
};
const read = (...files: readonly OwnFile[]) =>
  readFiles({ files, kinds: ['table', 'images'], size }, undefined, decode);
const zip = (content: Zippable, name = 'a.zip') => file(name, zipSync(content));

async function pictures(...files: readonly OwnFile[]): Promise<SetReading & { set: Pictures }> {
  const reading = expectFine(await read(...files));
  if (reading.kind !== 'set' || !('bytes' in reading.set)) throw new Error('no pictures');
  return { ...reading, set: reading.set };
}

describe('pictures of other formats', () => {
  const content = {
    'cats/0.png': PNG,
    'cats/1.jfif': JPEG,
    'dogs/noext': JPEG,
    'dogs/wrong.txt': PNG,
    'dogs/notes.txt': text('notes'),
    ...Object.fromEntries(Object.entries(others).map(([name, bytes]) => [`cats/${name}`, bytes])),
  };
  const asFolder = Object.entries(content).map(([path, bytes]) => file(`all/${path}`, bytes));

  test.each([
    ['a zip', [zip(content)]],
    ['a folder', asFolder],
  ] as const)('of %s are told by their content, and those left out are named', async (_, files) => {
    const { set, notes } = await pictures(...files);
    expect([set.m, set.labels]).toEqual([4, ['cats', 'dogs']]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^Left out.*2 HEIC.*1 TIFF.*1 RAW.*1 SVG.*1 PSD.*Export them as JPEG/);
  });

  test('chosen beside others are named too', async () => {
    const files = [file('1.png', PNG), file('2.png', PNG), file('a.heic', others['phone.heic'])];
    const { set, notes } = await pictures(...files);
    expect([set.m, notes[0]]).toEqual([2, expect.stringMatching(/1 HEIC\. Export it as JPEG/)]);
  });

  test('do not change the name by which links know the others', async () => {
    const files = [file('p/1.png', PNG), file('p/2.png', PNG)];
    const { ref } = await pictures(...files);
    expect((await pictures(...files, file('p/a.heic', others['phone.heic']))).ref).toEqual(ref);
  });

  test.each(Object.entries(others))('alone are a sentence: %s', async (name, bytes) => {
    expect(sentence(await read(file(name, bytes)))).toMatch(
      /picture that can be read was expected.*does not read the format: 1 .*Export it as JPEG or PNG/,
    );
  });

  test('are read where the browser can', async () => {
    const safari: Decode = async () => Uint8Array.of(1);
    const files = [file('a.heic', others['phone.heic'])];
    expectFine(await readFiles({ files, kinds: ['images'], size }, undefined, safari));
  });
});

test.each([
  ['data.gz', text('<!DOCTYPE html>\n<title>Sign in</title>'), /web page/],
  ['x.rar', latin1('Rar!\x1a\x07\x01\0'), /RAR archive.*Unpack it/],
  ['x.7z', latin1('7z\xbc\xaf\x27\x1c\0'), /7z archive/],
  ['x.tar', latin1(`${'a'.padEnd(257, '\0')}ustar\0`), /tar archive/],
  ['batch_1', latin1('\x80\x02}q\x01'), /pickle.*numpy\.savez/],
  ['clip.mp4', latin1('\0\0\0\x18ftypisom'), /a video/],
  ['a.pdf', text('%PDF-1.7'), /a PDF/],
  ['train.csv', text('version https://git-lfs.github.com/spec/v1\noid sha256:0\n'), /Git LFS/],
] as const)('%s alone and beside nothing else is named', async (name, bytes, said) => {
  expect(sentence(await read(file(name, bytes)))).toMatch(said);
  expect((await pictures(file('p/1.png', PNG), file(`p/${name}`, bytes))).set.m).toBe(1);
});

test('a table whose first column is BMI or P1 is no picture', async () => {
  for (const said of ['BMI,age\n1,2\n3,4\n', 'P1 P2\n1 2\n3 4\n', 'II*,a\n1,2\n'])
    expect((await read(file('a.csv', text(said)))).ok && 'table').toBe('table');
});

describe('zips of other systems', () => {
  test('have “\\” between folders', async () => {
    const { set } = await pictures(zip({ 'cats\\0.png': PNG, 'dogs\\1.png': PNG }));
    expect(set.labels).toEqual(['cats', 'dogs']);
  });

  test('have names without the mark of UTF-8, or in the character set of DOS', async () => {
    // fflate marks a name as UTF-8 where it is not ASCII; the marks are taken away, in both places
    const bytes = zipSync({ 'caf\u00e9/0.png': PNG, 'th\u00e9/1.png': PNG });
    unmark(bytes);
    expect((await pictures(file('a.zip', bytes))).set.labels).toEqual(['caf\u00e9', 'th\u00e9']);
    const dos = zipSync({ 'caf#/0.png': PNG, 'th#/1.png': PNG }).map((b) =>
      b === 0x23 ? 0x82 : b,
    );
    expect((await pictures(file('a.zip', dos))).set.labels).toEqual(['caf\u00e9', 'th\u00e9']);
  });

  test('hide files beside the pictures', async () => {
    const hidden = [
      '__MACOSX/cat/._1.png',
      'cat/.DS_Store',
      'cat/Thumbs.db',
      'cat/@eaDir/1.png',
      '.git/x.png',
    ];
    const { set, notes } = await pictures(
      zip({ 'cat/1.png': PNG, ...Object.fromEntries(hidden.map((path) => [path, PNG])) }),
    );
    expect([set.m, notes]).toEqual([1, []]);
  });

  test('spell a class in two ways, which is said', async () => {
    const { set, notes } = await pictures(
      zip({ 'Cat/1.png': PNG, 'cat /2.png': PNG, 'dog/3.png': PNG }),
    );
    expect(set.labels).toEqual(['Cat', 'dog']);
    expect(notes).toEqual([expect.stringMatching(/“Cat” and “cat ” are one class/)]);
  });

  test('divide a set by folders, which is said', async () => {
    const { set, notes } = await pictures(
      zip({ 'd/training_set/cats/1.png': PNG, 'd/test_set/cats/2.png': PNG }),
    );
    expect([set.m, set.test?.m, notes]).toEqual([
      1,
      1,
      ['Held out: the pictures in the folder “test_set”.'],
    ]);
  });

  test('are each a folder where several are given', async () => {
    const { set } = await pictures(
      zip({ '1.png': PNG }, 'cats.zip'),
      zip({ '1.png': PNG }, 'dogs.zip'),
    );
    expect(set.labels).toEqual(['cats', 'dogs']);
    const part = (name: string) => zip({ 'cat/1.png': PNG, 'dog/2.png': PNG }, name);
    expect((await pictures(part('train.zip'), part('test.zip'))).set.test?.m).toBe(2);
  });

  test('that are encrypted, packed otherwise, cut off or without pictures are sentences', async () => {
    const bytes = zipSync({ 'cat/1.png': PNG, 'cat/2.png': PNG });
    expect(
      sentence(
        await read(
          file(
            'a.zip',
            central(bytes, (view) => view.setUint16(8, 1, true)),
          ),
        ),
      ),
    ).toMatch(/encrypted.*password/);
    expect(
      sentence(
        await read(
          file(
            'a.zip',
            central(bytes, (view) => view.setUint16(10, 12, true)),
          ),
        ),
      ),
    ).toMatch(/packed in a way/);
    expect(sentence(await read(file('a.zip', bytes.slice(0, -30))))).toMatch(
      /whole zip file.*damaged/,
    );
    expect(sentence(await read(zip({ 'inner.zip': bytes })))).toMatch(
      /has none\. It has “inner\.zip”/,
    );
  });
});

describe('files made to be large', () => {
  const large = (length: number, first = PNG) => {
    const bytes = new Uint8Array(length);
    bytes.set(first);
    return bytes;
  };

  test('a file in a zip that is longer or shorter than it says is damaged', async () => {
    const bytes = zipSync({ 'cat/1.png': large(5e6), 'cat/2.png': PNG });
    for (const said of [1000, 4_999_999, 5_000_001, 60_000_000]) {
      let isFirst = true;
      const lying = central(bytes, (view) => {
        if (isFirst) view.setUint32(24, said, true);
        isFirst = false;
      });
      const { set, notes } = await pictures(file('a.zip', lying));
      expect([set.m, notes]).toEqual([1, ['1 picture is damaged and was left out: “cat/1.png”.']]);
    }
  });

  test('a zip that unpacks to gigabytes is refused before it is unpacked', async () => {
    decoded.length = 0;
    const bytes = manyOfOne(zipSync({ 'cat/1.png': large(2 ** 24) }), 16);
    expect(sentence(await read(file('a.zip', bytes)))).toMatch(/unpacks to many times its size/);
    expect(decoded).toEqual([]);
  });

  test('a zip whose files all unpack to more than they say is refused', async () => {
    const bytes = zipSync({ 'cat/1.png': large(16e6) }, { level: 9 });
    const lying = manyOfOne(
      central(bytes, (view) => view.setUint32(24, 1000, true)),
      4000,
    );
    expect(sentence(await read(file('a.zip', lying)))).toMatch(/unpacks to many times its size/);
  });

  test('many tiny files are a sentence or a set', async () => {
    const content = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`cat/${i}.png`, Uint8Array.of(1)]),
    );
    expect(sentence(await read(zip(content)))).toMatch(/5,000 pictures are damaged/);
  });

  test.each([
    ['PNG', [...PNG, 0x1a, 0x0a, 0, 0, 0, 13, ...text('IHDR'), 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe1, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0xea, 0x60, 0xea, 0x60]],
    ['GIF', [...text('GIF89a'), 0x60, 0xea, 0x60, 0xea, 0, 0, 0]],
    ['WebP', [...text('RIFF....WEBPVP8X'), 10, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0xff, 0]],
    [
      'BMP',
      [
        ...text('BM....'),
        0,
        0,
        0,
        0,
        54,
        0,
        0,
        0,
        40,
        0,
        0,
        0,
        0x60,
        0xea,
        0,
        0,
        0xa0,
        0x15,
        0xff,
        0xff,
      ],
    ],
    [
      'AVIF',
      [
        0,
        0,
        0,
        24,
        ...text('ftypavif'),
        ...text('....ispe'),
        0,
        0,
        0,
        0,
        0,
        0,
        0xea,
        0x60,
        0,
        0,
        0xea,
        0x60,
      ],
    ],
  ] as const)('a %s of 60 000 × 60 000 pixels is not decoded', async (_, bytes) => {
    decoded.length = 0;
    const { set, notes } = await pictures(file('p/a', Uint8Array.from(bytes)), file('p/b', PNG));
    expect([set.m, decoded.length, notes]).toEqual([
      1,
      1,
      [expect.stringMatching(/too many pixels.*“p\/a”/)],
    ]);
  });
});

/** Changes every entry of the list at the end of a zip. */
function central(bytes: Uint8Array, change: (entry: DataView) => void): Uint8Array<ArrayBuffer> {
  const result = Uint8Array.from(bytes);
  const view = new DataView(result.buffer);
  for (let at = view.getUint32(result.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
    change(new DataView(result.buffer, at, 46));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  }
  return result;
}

/** Says of all names that they are not in UTF-8. */
function unmark(bytes: Uint8Array<ArrayBuffer>): void {
  bytes.set(central(bytes, (view) => view.setUint16(8, 0, true)));
}

/** A zip of one file whose list names it many times. */
function manyOfOne(bytes: Uint8Array, times: number): Uint8Array<ArrayBuffer> {
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.getUint32(end + 16, true);
  const entry = bytes.slice(start, end);
  const result = new Uint8Array(start + times * entry.length + 22);
  result.set(bytes.subarray(0, start));
  for (let i = 0; i < times; i++) result.set(entry, start + i * entry.length);
  result.set(bytes.subarray(end), start + times * entry.length);
  const tail = new DataView(result.buffer, result.length - 22);
  tail.setUint16(8, times, true);
  tail.setUint16(10, times, true);
  tail.setUint32(12, times * entry.length, true);
  return result;
}
