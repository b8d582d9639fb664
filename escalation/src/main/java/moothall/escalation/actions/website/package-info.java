/** The council's own website as a platform: signed requests to the page's callback. */
@NullMarked
package moothall.escalation.actions.website;

import org.jspecify.annotations.NullMarked;
