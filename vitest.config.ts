import { configDefaults, defineConfig } from 'vitest/config';

const report = process.env.CANOPY_TEST_REPORT;
const limits = { testTimeout: 120_000, hookTimeout: 120_000 };
const designerInBrowser = 'test/designer/browser/**/*.test.ts';

export default defineConfig({
  // As server/run-source.mjs has it.
  define: { CANOPY_ROOT: JSON.stringify(`${import.meta.dirname}/`) },
  test: {
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
    projects: [
      {
        extends: true,
        test: {
          ...limits,
          name: 'all',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, designerInBrowser],
        },
      },
      {
        // After all others and one at a time: each has a server and a browser of its own.
        extends: true,
        test: {
          ...limits,
          name: 'browser',
          include: [designerInBrowser],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
