/**
 * Whether bytes are a picture that may be kept, and how one is served. Nothing is changed, made
 * smaller or written anew here; whose picture it is, where it is kept and who may see it is decided
 * elsewhere.
 */
@NullMarked
package moothall.escalation.pictures;

import org.jspecify.annotations.NullMarked;
