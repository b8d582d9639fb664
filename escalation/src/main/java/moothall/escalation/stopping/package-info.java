/**
 * Stopping the machine's hides: the gate that each passes right before it is sent, and the desk at
 * which people stop them and let them go on. People's own hides pass no gate. When to stop is
 * decided in {@code brakes}.
 */
@NullMarked
package moothall.escalation.stopping;

import org.jspecify.annotations.NullMarked;
