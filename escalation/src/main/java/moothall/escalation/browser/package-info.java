/** What keeps browsers honest: headers on every answer, and no writing from other sites. */
@NullMarked
package moothall.escalation.browser;

import org.jspecify.annotations.NullMarked;
