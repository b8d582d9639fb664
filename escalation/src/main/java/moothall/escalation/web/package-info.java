/** The JSON API: everything that the console does. No decision is taken here. */
@NullMarked
package moothall.escalation.web;

import org.jspecify.annotations.NullMarked;
