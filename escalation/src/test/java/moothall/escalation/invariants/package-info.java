/**
 * The thirteen invariants of referrals, held against random sequences of what happens to comments
 * and what people do, on the service's own code and a real PostgreSQL, beside a plain model.
 */
@org.jspecify.annotations.NullMarked
package moothall.escalation.invariants;
