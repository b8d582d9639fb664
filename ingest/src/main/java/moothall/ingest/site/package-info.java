/**
 * The council's own sites are asked over plain HTTP, at the address that the register names: what a
 * status means whatever software answers. No form of a comment belongs here.
 */
@NullMarked
package moothall.ingest.site;

import org.jspecify.annotations.NullMarked;
