package moothall.escalation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * Where escalation keeps what it knows.
 *
 * @param jdbcUrl address of the PostgreSQL database
 * @param user database role that the service works as; owns nothing
 * @param passwordName name of the secret that is its password; none where the server trusts local
 *     connections
 * @param owner database role that owns the tables and changes them when a new version starts
 * @param ownerPasswordName name of the secret that is the owner's password
 * @param migrate whether the start brings the tables to its version, which takes the owner's
 *     password; without, it only refuses older ones
 * @param poolSize most connections at a time
 * @param listen whether this instance reads verdicts, sends events and acts; without, it only
 *     serves the console and the API
 * @param accountsFile local accounts; made at the first start
 * @param firstRunFile where the first start writes the passwords that it made up
 */
@ConfigurationProperties("moothall.escalation")
public record EscalationConfig(
    String jdbcUrl,
    String user,
    @Nullable String passwordName,
    String owner,
    @Nullable String ownerPasswordName,
    @Bindable(defaultValue = "true") boolean migrate,
    @Bindable(defaultValue = "10") int poolSize,
    @Bindable(defaultValue = "true") boolean listen,
    Path accountsFile,
    Path firstRunFile) {}
