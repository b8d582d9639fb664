/**
 * The sealed chain of evidence and how anybody verifies it. Pure: entries come in, a finding comes
 * out; where they are kept is not known here.
 */
@NullMarked
package moothall.escalation.evidence;

import org.jspecify.annotations.NullMarked;
