import { createHash } from 'node:crypto';
import script from './frame-script.js?raw';

/** The script of an embedded chart, which says how high it is. */
export const frameScript: string = script;

/** Its name, after its content: kept pages keep theirs. */
export const frameScriptName = `frame-${createHash('sha256').update(script).digest('hex').slice(0, 8)}`;
