import { describe } from 'vitest';
import { firefox } from '../../scripts/lib/engines/firefox.ts';
import { visitsIn } from '../lib/visits-in.ts';

/*
 * Every night (`npm run test:all`), where Firefox is: on a busy machine it needs more time for a way back than a run before
 * each commit has. `npm run test:browser` installs it as it does Chromium.
 */
describe.skipIf(import.meta.env.MODE !== 'all' || !firefox.isHere())('Firefox', () => visitsIn(firefox));
