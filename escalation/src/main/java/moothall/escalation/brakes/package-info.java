/**
 * When the machine's hides are stopped: quotas, the breaker's rules, the length of a pause. Values
 * and pure functions; the rows stand in {@code store}, and who may stop them is the business of
 * {@code stopping}.
 */
@NullMarked
package moothall.escalation.brakes;

import org.jspecify.annotations.NullMarked;
