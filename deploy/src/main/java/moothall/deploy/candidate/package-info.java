/**
 * What a model on trial would change, read from the verdicts of a running system. The comparison
 * itself is made where the comment is judged; here it is only counted and listed.
 */
@NullMarked
package moothall.deploy.candidate;

import org.jspecify.annotations.NullMarked;
