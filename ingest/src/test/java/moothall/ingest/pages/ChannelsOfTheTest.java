package moothall.ingest.pages;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import moothall.service.secrets.ChannelSecrets;

/** Every channel that says which secrets it needs. */
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
record ChannelsOfTheTest(List<ChannelSecrets> all) {}
