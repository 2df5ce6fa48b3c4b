import { defineConfig } from 'vitest/config';

/** Real browsers with the built extension: one file after the other, since each starts a browser of its own. */
export default defineConfig({
  test: { include: ['tests/e2e/**/*.test.ts'], fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
});
