/**
 * What every service does the same way towards the outside: how it starts, how it says that
 * something went wrong, what it logs, how it reaches Kafka, how it asks others over HTTP. Nothing
 * here knows what a comment is.
 */
@NullMarked
package moothall.service;

import org.jspecify.annotations.NullMarked;
