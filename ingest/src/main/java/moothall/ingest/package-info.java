/**
 * Reads the council's approved pages and publishes what residents write, byte for byte. Judgement
 * about content does not belong here, nor does anything that looks beyond an approved page.
 */
@Configuration
@Requires(property = "moothall.service", value = "ingest")
@NullMarked
package moothall.ingest;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
