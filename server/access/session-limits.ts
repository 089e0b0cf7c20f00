const minute = 60_000;

/** A session ends when it is not used for an hour, and after twelve hours in any case. */
export const idleMilliseconds = 60 * minute;
export const longestMilliseconds = 12 * 60 * minute;
/** How often it is noted that a session is in use. */
export const notedEvery = minute;
