/**
 * Sending a file of comments through a running system and counting what became of every one.
 * Reading a row is the file adapter's business, judging it the topology's.
 */
@NullMarked
package moothall.deploy.replay;

import org.jspecify.annotations.NullMarked;
