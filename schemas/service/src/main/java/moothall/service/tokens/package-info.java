/**
 * Tokens that live for an hour and never leave memory, from secrets that live for long. A token
 * that is to be kept belongs to whoever keeps it.
 */
@NullMarked
package moothall.service.tokens;

import org.jspecify.annotations.NullMarked;
