import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * No test fails because the machine is busy: the longest takes four minutes on a quiet one. What hangs is named before a
 * machine of CI gives up on the whole run.
 */
const LONGEST = 1_500_000;

/** Files that take half a minute and more, the longest first: begun last they would run on alone. */
const LONG = [
  'unit/recount',
  'unit/every-error',
  'unit/changes',
  'unit/check-command',
  'site/publishing',
  'site/stopping',
  'site/staff-guide',
  'site/property',
  'site/other-notice',
  'site/updates',
  'browser/pages',
  'browser/visitor-day',
  'browser/tasks',
  'browser/check',
  'browser/finding',
  'browser/paper',
  'browser/map',
  'browser/lengths',
  'browser/worlds',
].map((name) => `/tests/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((end) => moduleId.endsWith(end));
      return at < 0 ? LONG.length : at;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * Commands of tests stand on a desk, wherever the tests run: on a machine of CI a first release must be told (decision
 * 0036). A command that is started a hundred times is compiled once: half of what it takes to start.
 */
const env = { CI: '', NODE_COMPILE_CACHE: join(tmpdir(), 'renovation-tests-compiled') };

/** unit: beside the code. site: on the built files. browser: Chromium on the built site. */
export default defineConfig({
  test: {
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    // Vitest leaves one core alone; of two that is half the machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          env,
          // Nothing is changed in a module by a test: files share what they load, here and below, which halves the time.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          testTimeout: LONGEST,
          hookTimeout: LONGEST,
        },
      },
      {
        test: {
          name: 'site',
          env,
          isolate: false,
          include: ['tests/site/**/*.test.ts'],
          testTimeout: LONGEST,
          hookTimeout: LONGEST,
        },
      },
      {
        test: {
          name: 'browser',
          env,
          isolate: false,
          // What is waited for comes late on a busy machine.
          expect: { poll: { timeout: 120_000, interval: 100 } },
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: LONGEST,
          hookTimeout: LONGEST,
        },
      },
    ],
  },
});
