/**
 * The words of a comment out of the markup that its platform wrote around them, and markup of
 * strangers read without harm. No platform's form of a comment belongs here, and nothing is
 * fetched.
 */
@NullMarked
package moothall.ingest.markup;

import org.jspecify.annotations.NullMarked;
