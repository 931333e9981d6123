import { createHash } from 'node:crypto';
import charts from '../styles/blocks/charts.css?raw';
import light from '../styles/light.css?raw';
import table from '../styles/blocks/table.css?raw';
import rows from '../styles/blocks/table-rows.css?raw';
import tokens from '../styles/tokens.css?raw';

/** The style of a release's own pages and of embedded charts, in one file. */
export const lightCss = [tokens, charts, table, rows, light].join('\n');

/**
 * Its name, after its content: a release rendered again with a newer style gives its new pages theirs and leaves the
 * kept pages the one they had.
 */
export const lightSheet = `light-${createHash('sha256').update(lightCss).digest('hex').slice(0, 8)}`;
