/** Who may come in, and how they show it. What they may do is the business of what they use. */
@NullMarked
package moothall.escalation.accounts;

import org.jspecify.annotations.NullMarked;
