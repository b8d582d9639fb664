/**
 * Dead letters for people: which there are, and asking for one to be sent again, under a name and
 * with a reason. Nothing here holds a word of a letter, and nothing is sent to where comments are
 * written: ingest does that. Setting aside belongs to {@code intake}; what a letter is stands in
 * {@code moothall.schemas.letters}.
 */
@NullMarked
package moothall.escalation.letters;

import org.jspecify.annotations.NullMarked;
