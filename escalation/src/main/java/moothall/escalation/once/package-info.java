/**
 * Has a write of the API that is sent twice with one key done once: one filter before all of them.
 * What is done, and whether somebody may, is decided elsewhere; nothing here knows any endpoint.
 */
@NullMarked
package moothall.escalation.once;

import org.jspecify.annotations.NullMarked;
