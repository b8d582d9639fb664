/**
 * The offline command: judges a file with the same core as the stream. Knows files and terminals,
 * and neither Kafka nor HTTP.
 */
@NullMarked
package moothall.moderation.screen;

import org.jspecify.annotations.NullMarked;
