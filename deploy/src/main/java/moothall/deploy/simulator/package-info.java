/**
 * A small town's website, the other side of the website channel, and its pages on simulated
 * platforms: what residents see and write, for the demo and for tests. Nothing here moderates, and
 * no part of the product depends on it. This package puts the pieces together; they stand in the
 * packages below.
 */
@Configuration
@Requires(property = "moothall.service", value = "town")
@NullMarked
package moothall.deploy.simulator;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
