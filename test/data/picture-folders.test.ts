/** Which class and which part a picture belongs to, by the folders it lies in. */
import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/data/files/picture-folders';

/** “cat train” for each path. */
const places = (...paths: readonly string[]) => {
  const { classes, parts } = placesOf(paths);
  return paths.map((_, i) => `${classes[i]} ${parts[i]}`);
};

describe('a test set', () => {
  test.each([
    ['training_set', 'test_set'],
    ['train', 'test-images'],
    ['seg_train', 'seg_test'],
    ['train2017', 'val2017'],
    ['Training', 'Testing'],
    ['train', 'holdout'],
    ['train', 'hold-out'],
    ['training', 'validation_split'],
    ['TrainImages', 'TestImages'],
    ['trainset', 'testset'],
    ['train_data', 'eval'],
    ['Trainingsbilder', 'Testbilder'],
    ['images', 'dev'],
    ['1 train', '2 test'],
  ])('is told by its folder: %s and %s', (train, held) => {
    for (const root of ['', 'dataset/', 'archive/dataset/']) {
      const paths = [`${root}${train}/cat/1.png`, `${root}${held}/cat/2.png`];
      expect(places(...paths)).toEqual(['cat train', 'cat test']);
      expect(placesOf(paths).testFolders).toEqual([held]);
    }
  });

  test('may lie within each class', () => {
    expect(places('pets/cat/train/1.png', 'pets/cat/test/2.png', 'pets/dog/test/3.png')).toEqual([
      'cat train',
      'cat test',
      'dog test',
    ]);
  });

  test('may have a folder of the same name within', () => {
    expect(places('training_set/training_set/cats/1.jpg', 'test_set/test_set/cats/2.jpg')).toEqual([
      'cats train',
      'cats test',
    ]);
  });

  test('is none where the word is in every path, part of another word, or a class', () => {
    expect(places('test/cat/1.png', 'test/dog/2.png')).toEqual(['cat train', 'dog train']);
    expect(places('latest/cat/1.png', 'contest/dog/2.png')).toEqual(['cat train', 'dog train']);
    expect(places('p/test tube/1.png', 'p/flask/2.png')).toEqual([
      'test tube train',
      'flask train',
    ]);
    expect(places('positive-test/1.png', 'negative-test/2.png')).toEqual([
      'positive-test train',
      'negative-test train',
    ]);
    expect(places('train/bus/1.png', 'train/train/2.png', 'test/train/3.png')).toEqual([
      'bus train',
      'train train',
      'train test',
    ]);
    expect(places('bus/1.png', 'train/2.png')).toEqual(['bus train', 'train train']);
  });

  test('without classes is left out, and so is what is in neither folder', () => {
    expect(places('p/train/cat/1.png', 'p/test/2.png')).toEqual(['cat train', ' neither']);
    expect(places('train/cat/1.png', 'test/cat/2.png', 'seg_pred/seg_pred/3.png')[2]).toMatch(
      /neither$/,
    );
  });
});

describe('a class', () => {
  test('is the innermost folder that differs', () => {
    expect(places('p/cats/images/1.png', 'p/dogs/images/2.png')).toEqual([
      'cats train',
      'dogs train',
    ]);
    expect(places('p/cat/1.png', 'p/cat/2.png')).toEqual(['cat train', 'cat train']);
    expect(places('1.png')).toEqual([' train']);
  });

  test('is one however capital letters, blanks and accents are typed', () => {
    const paths = [
      'Cat/1.png',
      'cat /2.png',
      'cat/3.png',
      'cat/4.png',
      'caf\u00e9/5.png',
      'cafe\u0301/6.png',
    ];
    const { classes, merged } = placesOf(paths);
    expect(classes).toEqual(['cat', 'cat', 'cat', 'cat', 'caf\u00e9', 'caf\u00e9']);
    expect(merged[0]).toEqual(['cat', 'Cat', 'cat ']);
    expect(places('train/Cat/1.png', 'test/cat/2.png')).toEqual(['Cat train', 'Cat test']);
    expect(placesOf(['not_cat/1.png', 'not cat/2.png', 'cat/3.png']).classes).toEqual([
      'not_cat',
      'not_cat',
      'cat',
    ]);
  });
});
