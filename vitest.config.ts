import { defineConfig } from 'vitest/config';

/** No test fails because the machine is busy: what hangs ends with the run. */
const HOUR = 3_600_000;

/** unit: beside the code. site: on the built files. browser: Chromium on the built site. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing is changed in a module by a test: files share what they load, which halves the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          testTimeout: HOUR,
          hookTimeout: HOUR,
        },
      },
      {
        test: {
          name: 'site',
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          testTimeout: HOUR,
          hookTimeout: HOUR,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: HOUR,
          hookTimeout: HOUR,
          // A file keeps about one core busy: Chromium draws while the test waits.
          maxWorkers: 2,
        },
      },
    ],
  },
});
