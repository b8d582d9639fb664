/**
 * Asks the council's own services, over and over, what they say of themselves, and keeps a quarter
 * of an hour of it in memory. What it means is {@code watch}; what it looks like is the console's.
 */
@NullMarked
package moothall.escalation.watching;

import org.jspecify.annotations.NullMarked;
