import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const report = process.env.CANOPY_TEST_REPORT;
/** A busy machine takes its own time. */
const limits = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };
/** Files at once: each now and then waits for a disk or a process, and leaves its core to another. */
const maxWorkers = availableParallelism() + 1;
/** Each has processes of its own, such as a browser, and waits for what they do. */
const alone = ['test/designer/browser/**/*.test.ts', 'test/faults/**/*.test.ts'];
/** Begun first, so that nobody waits for one of them at the end. */
const longest = /\/(killed|pages|templates|compare)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  // As server/run-source.mjs has it.
  define: { CANOPY_ROOT: JSON.stringify(`${import.meta.dirname}/`) },
  test: {
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...limits,
          name: 'all',
          maxWorkers,
          // Loading the server anew for each file would take as long as many a file's tests.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...alone],
        },
      },
      {
        // After all others, and few at a time.
        extends: true,
        test: {
          ...limits,
          name: 'alone',
          isolate: false,
          include: alone,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
