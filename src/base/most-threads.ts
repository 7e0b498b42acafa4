// A constant alone in its file, so that the command line knows it without loading a target.

/** The most threads that memory is laid out for. */
export const mostThreads = 64;
