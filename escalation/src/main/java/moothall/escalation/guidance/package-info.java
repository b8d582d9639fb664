/**
 * What a colleague should know before they touch a case of some category: cards, from a file. They
 * are shown and nothing more: no card does anything, and none decides.
 */
@NullMarked
package moothall.escalation.guidance;

import org.jspecify.annotations.NullMarked;
