/** How the unit tests are run: as the page is built, on all cores, the long files first. */
import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import page from './vite.config.ts';

/** Files that take long, the longest first: begun last, they would leave the other cores idle at the end. */
const long = [
  'labs/labs-2b',
  'labs/bits',
  'labs/labs-2a',
  'labs/labs-4',
  'labs/labs-1',
  'search/trainer',
  'training/later-models',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default mergeConfig(
  page,
  defineConfig({
    test: {
      sequence: { sequencer: LongFirst },
      include: ['test/**/*.test.ts'],
      setupFiles: ['test/setup.ts'],
      // Against hangs alone: a busy machine may take as long as it needs.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 50_000, interval: 10 } },
      // The default leaves one core idle: on two cores, half of them.
      maxWorkers: '100%',
      server: { deps: { inline: [/@tensorflow/] } },
    },
  }),
);
