package moothall.escalation.transport;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * A folder from which another system fetches dossiers. Off unless the folder is named.
 *
 * @param folder where; it has to be there
 * @param recipient who fetches from there, in words for people
 * @param permissions of the files, as {@code rw-r-----}
 */
@ConfigurationProperties("moothall.escalation.handover.file-drop")
@Requires(property = "moothall.escalation.handover.file-drop.folder")
public record FileDropConfig(
    Path folder,
    @Bindable(defaultValue = "the drop folder") String recipient,
    @Bindable(defaultValue = "rw-r-----") String permissions) {}
