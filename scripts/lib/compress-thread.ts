/** The thread of `compressBeside`. */
import { workerData } from 'node:worker_threads';
import type { Compressing } from './compress-beside.ts';
import { compressFiles } from './compress.ts';

const { folder, previous } = workerData as Compressing;
await compressFiles(folder, previous);
