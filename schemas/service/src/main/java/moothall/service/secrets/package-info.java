/**
 * Which secrets pages need, and which of them are not there. Values stay in {@code
 * moothall.service.Secrets}; nothing here looks at one for longer than to know that it is there.
 */
@NullMarked
package moothall.service.secrets;

import org.jspecify.annotations.NullMarked;
