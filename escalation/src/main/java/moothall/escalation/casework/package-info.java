/**
 * What is written when a case changes: its events with everything that hangs on them, in one
 * transaction. Both the machine and people work through here; neither knows the other.
 */
@NullMarked
package moothall.escalation.casework;

import org.jspecify.annotations.NullMarked;
