/**
 * What operations see of escalation: counters, histograms and health. Labels are drawn from fixed
 * lists; no text, name or id is ever one.
 */
@NullMarked
package moothall.escalation.measures;

import org.jspecify.annotations.NullMarked;
