/**
 * Comments that a person copies from a channel without an interface: what must be said of one, and
 * handing it to ingest, which accepts it as any other. Nothing is fetched from the address given,
 * and nothing is judged here.
 */
@NullMarked
package moothall.escalation.copying;

import org.jspecify.annotations.NullMarked;
