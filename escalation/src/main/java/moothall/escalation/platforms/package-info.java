/**
 * What is known of platforms, in the words of the domain. The facts stand in {@code
 * moothall.platforms}; asking a platform belongs to its package under {@code actions}.
 */
@NullMarked
package moothall.escalation.platforms;

import org.jspecify.annotations.NullMarked;
