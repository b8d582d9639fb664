/**
 * What people may ask of a council about what it holds of them: requests are taken down, stopped
 * where Legal must look first, and answered with a file. What stops them, and what is taken out of
 * the file, is decided in {@code moothall.escalation.disclosure}.
 */
@NullMarked
package moothall.escalation.subjects;

import org.jspecify.annotations.NullMarked;
