/**
 * In which language the console speaks to whoever reads it: which one that is, and its words. The
 * sentences themselves stand in the templates, in English, and here in Welsh. What residents wrote,
 * names and reasons of the record are of no language of ours and never come here to be translated.
 */
@NullMarked
package moothall.escalation.console.language;

import org.jspecify.annotations.NullMarked;
