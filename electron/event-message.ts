/** The one message the shell sends its page; it carries the name of an event and what the event carries. */
export const EVENT_MESSAGE = 'event';

/** The message by which the preload script tells which files were dropped on the window. */
export const DROPPED_MESSAGE = 'dropped';
