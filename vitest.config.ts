import { defineConfig } from 'vitest/config';

const report = process.env.CANOPY_TEST_REPORT;

export default defineConfig({
  // As server/run-source.mjs has it.
  define: { CANOPY_ROOT: JSON.stringify(`${import.meta.dirname}/`) },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
