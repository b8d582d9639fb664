/**
 * Who may do what, and who may see which cases: values and pure functions, taken from the council's
 * roles. How somebody proves who they are is the business of {@code accounts}; which address needs
 * which permission stands in {@code admission}.
 */
@NullMarked
package moothall.escalation.access;

import org.jspecify.annotations.NullMarked;
