/**
 * Reading back what a running system wrote to Kafka, verdicts first of all, for commands that count
 * or list it. Nothing here writes, and what a command makes of the records is its own business.
 */
@NullMarked
package moothall.deploy.verdicts;

import org.jspecify.annotations.NullMarked;
