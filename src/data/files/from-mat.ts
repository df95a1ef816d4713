/** MATLAB's and Octave's files as sets. */
import { fileText } from './files.text';
import { beginning, nameOf, type OwnFile, type Progress } from './bytes';
import { type ArraySet, setFrom, type Wanted } from './from-arrays';
import { readArrays } from './h5';
import { matVersion, readMatrices } from './mat';
import { problem, type Read } from './result';
import { SIGNATURE } from './signatures';

/** The set in a MATLAB file, with its own test set where it has one. Version 7.3 is HDF5, which has the dimensions the other way round. Never throws. */
export async function readMat(
  file: OwnFile,
  wanted: Wanted = 'any',
  progress?: Progress,
): Promise<Read<ArraySet>> {
  const name = nameOf(file);
  const first = await beginning(file.blob, SIGNATURE).catch(() => undefined);
  if (!first) return problem(fileText.problem.unreadable(name));
  if (matVersion(first) !== '7.3') {
    const read = await readMatrices(file, progress);
    return read.ok ? setFrom(read.value, name, wanted) : read;
  }
  const read = await readArrays(file);
  if (!read.ok) return problem(fileText.problem.mat73(name));
  const arrays = [...read.value].map(
    ([key, { shape, values }]) =>
      [key, { shape: shape.toReversed(), order: 'Fortran', values }] as const,
  );
  return setFrom(new Map(arrays), name, wanted);
}
