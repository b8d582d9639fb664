/**
 * Tells systems that the council names in a file what has happened, by signed requests that hold
 * ids and no words. What happened is written down by the database in the transaction in which it
 * did; here it is only passed on.
 */
@NullMarked
package moothall.escalation.webhooks;

import org.jspecify.annotations.NullMarked;
