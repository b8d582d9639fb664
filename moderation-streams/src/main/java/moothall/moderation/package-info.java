/**
 * The moderation service: how the stream is configured, started, watched and stopped. What is done
 * to a comment stands in the packages below.
 */
@Configuration
@Requires(property = "moothall.service", value = "moderation")
@NullMarked
package moothall.moderation;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
