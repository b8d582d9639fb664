/**
 * Names for the durable steps of escalation, so that a test can end the process at each of them.
 * Nothing here does anything where no rig is on the class path, and none is in what is shipped.
 */
@NullMarked
package moothall.escalation.failpoints;

import org.jspecify.annotations.NullMarked;
