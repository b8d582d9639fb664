/**
 * PostgreSQL as a child of the standalone process: started, stopped, made durable. Tables are
 * escalation's business.
 */
@NullMarked
package moothall.deploy.database;

import org.jspecify.annotations.NullMarked;
