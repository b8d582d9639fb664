/**
 * Where those who read for the council say when they rest and what they want to be spared, and are
 * told how much they have had. What it means is decided in {@code care}; how cases are given out
 * stands in {@code casework}.
 */
@NullMarked
package moothall.escalation.wellbeing;

import org.jspecify.annotations.NullMarked;
