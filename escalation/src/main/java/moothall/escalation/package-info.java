/**
 * Cases, evidence, actions and referrals: where people decide. What a comment means is decided
 * elsewhere; nothing here judges words.
 */
@Configuration
@Requires(property = "moothall.service", value = "escalation")
@NullMarked
package moothall.escalation;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
