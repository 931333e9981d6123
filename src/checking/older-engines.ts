/*
 * What the whole check calls and browsers of the target (browserslist in package.json) do not have. Only the worker
 * takes it along; the pages themselves call nothing newer than their target (tests/site/old-browsers.test.ts).
 */
import 'core-js/stable/array/at.js';
import 'core-js/stable/array/find-last.js';
import 'core-js/stable/array/find-last-index.js';
import 'core-js/stable/array/to-reversed.js';
import 'core-js/stable/array/to-sorted.js';
import 'core-js/stable/object/has-own.js';
import 'core-js/stable/string/at.js';
import 'core-js/stable/string/replace-all.js';
