package moothall.deploy.simulator;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The simulated town. The defaults stand in {@code moothall-town.yml}.
 *
 * @param pageId the page under which the website is registered with Moothall
 * @param secretName the secret that signs both directions
 * @param ingestUrl base address of Moothall's ingest
 * @param consoleUrl where the demo bar sends people to moderate
 * @param dataDir folder of the journal
 * @param channelPort loopback port of the first simulated platform; the others follow; 0 for any
 *     free ones
 * @param every the pause between two invented comments
 * @param stream whether invented residents speak at all
 */
@ConfigurationProperties("moothall.town")
public record TownConfig(
    String pageId,
    String secretName,
    URI ingestUrl,
    URI consoleUrl,
    Path dataDir,
    int channelPort,
    Duration every,
    boolean stream) {}
