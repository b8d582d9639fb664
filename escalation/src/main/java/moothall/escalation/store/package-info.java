/**
 * PostgreSQL by plain JDBC: one class a table or two, each taking part in its caller's transaction.
 * No decision is taken here.
 */
@NullMarked
package moothall.escalation.store;

import org.jspecify.annotations.NullMarked;
