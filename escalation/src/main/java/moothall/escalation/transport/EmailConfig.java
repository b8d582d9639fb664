package moothall.escalation.transport;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * E-mail over TLS to one address, as that of a force's public protection unit. Off unless the host
 * is named.
 *
 * @param host of the relay; its certificate has to be for this name
 * @param port 587 with STARTTLS, 465 without
 * @param implicitTls whether TLS begins at once; else STARTTLS is demanded
 * @param from the council's address
 * @param to who gets it
 * @param user of the relay; none where it asks for none
 * @param passwordName name of the secret that is the password of that user
 * @param attach whether the dossier goes along; else the mail only says that it is ready
 * @param trusted certificates (PEM) to trust instead of those of the Java runtime
 * @param timeout longest silence of the relay
 */
@ConfigurationProperties("moothall.escalation.handover.email")
@Requires(property = "moothall.escalation.handover.email.host")
public record EmailConfig(
    String host,
    @Bindable(defaultValue = "587") int port,
    @Bindable(defaultValue = "false") boolean implicitTls,
    String from,
    String to,
    @Nullable String user,
    @Bindable(defaultValue = "handover-email-password") String passwordName,
    @Bindable(defaultValue = "true") boolean attach,
    @Nullable Path trusted,
    @Bindable(defaultValue = "30s") Duration timeout) {}
