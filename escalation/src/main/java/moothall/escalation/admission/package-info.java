/**
 * The one place at which a request is let in or refused: which address needs which permission, and
 * whether whoever asks has it. Which cases they then see is the business of what they use.
 */
@NullMarked
package moothall.escalation.admission;

import org.jspecify.annotations.NullMarked;
