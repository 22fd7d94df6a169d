/** Both sides of the wire ask for the same length, so that a form never promises what is refused. */
export const shortestPassword = 10;
export const longestPassword = 128;
