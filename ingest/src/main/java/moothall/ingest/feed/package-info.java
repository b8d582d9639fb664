/**
 * Comment feeds, RSS and Atom, of the council's own sites: what software of any kind publishes of
 * its comments. A feed forgets, tells nothing of removals and takes nothing; nothing is changed.
 */
@NullMarked
package moothall.ingest.feed;

import org.jspecify.annotations.NullMarked;
