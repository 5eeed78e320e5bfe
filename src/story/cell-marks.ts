/** Kinds of ties that a timeline shows as periods, and writes into its files among those of events. */
export const TIES = /^(?:control|peacekeeping)$/;

/* What parts several names in a cell. */

/** Parts a cell of several names wherever it stands; commas and "and" may be part of a name. */
export const SURE = /\s*[;|\n]\s*|\s+[/+]\s+/;
export const MAYBE = /\s*[,،]\s*|\s+(?:and|&|и|və|و)\s+/;
/** Parts a cell of several sources: their titles may well hold a slash or a plus. */
export const SOURCES = /\s*(?:[|\n]|;(?!\S))\s*/;
