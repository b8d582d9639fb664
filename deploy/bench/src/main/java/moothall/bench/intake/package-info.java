/**
 * How fast verdicts become cases. What escalation does with a case afterwards does not belong here.
 */
@NullMarked
package moothall.bench.intake;

import org.jspecify.annotations.NullMarked;
