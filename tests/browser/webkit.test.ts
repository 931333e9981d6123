import { describe } from 'vitest';
import { webkit } from '../../scripts/lib/engines/webkit.ts';
import { visitsIn } from '../lib/visits-in.ts';

/* The engine of every iPhone. `npm run test:browser` installs it as it does Chromium; skipped only where it cannot. */
describe.skipIf(!webkit.isHere())('WebKit', () => visitsIn(webkit));
