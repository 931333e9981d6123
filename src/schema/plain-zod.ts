import { z } from 'zod';

/** Has schemas checked without code that is made while running, which a security policy may forbid. */
export const plainZod = (): void => {
  z.config({ jitless: true });
};
