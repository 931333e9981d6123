/** `2025-08-04` → `2025年8月4日`; anything else comes back as it was. */
export const hanDate = (iso: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : iso;
};

/** Weekday of an ISO date, 0 is Sunday; no clock and no time zone enter. */
export const weekday = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();
