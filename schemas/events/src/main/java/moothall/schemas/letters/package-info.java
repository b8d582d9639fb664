/**
 * Dead letters as whoever looks after them sees them, the same for the command and for the
 * services: reading them, and the record as which one is sent again. Who may send one again, and
 * who does it, is decided elsewhere.
 */
@NullMarked
package moothall.schemas.letters;

import org.jspecify.annotations.NullMarked;
