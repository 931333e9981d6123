import type { Policy } from '../policy.ts';
import { laoshan2021 } from './laoshan-2021-2/index.ts';

/** The notices that a dataset may be judged by; each is a folder beside this file. */
export const notices: readonly Policy[] = [laoshan2021];
