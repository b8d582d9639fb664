/**
 * What a case is, what a verdict leads to, and what follows an answer of a platform: values and
 * pure functions. No Kafka, SQL, HTTP, clock or randomness.
 */
@NullMarked
package moothall.escalation.domain;

import org.jspecify.annotations.NullMarked;
