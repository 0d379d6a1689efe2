/** The one message the shell sends its page; it carries the name of an event and what the event carries. */
export const EVENT_MESSAGE = 'event';
