/**
 * The pages on which people work: what they show is put together here, from what may be shown. How
 * it looks stands in the templates; decisions are taken at the desk.
 */
@NullMarked
package moothall.escalation.console;

import org.jspecify.annotations.NullMarked;
