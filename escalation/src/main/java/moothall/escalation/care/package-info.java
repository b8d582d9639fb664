/**
 * What reading abuse costs the people who read it for the council: how much somebody has had before
 * them today, when they should rest, and what they asked to be spared. Values only; who read what
 * stands in the record of access, and nothing here decides about a case or makes one wait.
 */
@NullMarked
package moothall.escalation.care;

import org.jspecify.annotations.NullMarked;
