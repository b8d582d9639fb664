package moothall.deploy.simulator.channels;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a channel is opened with.
 *
 * @param port on loopback; 0 for any free one
 * @param ingest base address of Moothall's ingest
 * @param secrets those that Moothall was given for this run, by name
 */
public record Opening(int port, URI ingest, Function<String, Optional<byte[]>> secrets) {

  /** Contract servers keep what they were asked for tests, which would fill the memory in days. */
  static final int REQUESTS_KEPT = 100;

  byte[] secret(String name) {
    return secrets
        .apply(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "the secret " + name + " is missing (expected: made anew by each start)"));
  }

  String text(String name) {
    return new String(secret(name), StandardCharsets.UTF_8);
  }

  URI webhook(TownChannel channel) {
    return URI.create(ingest.toString().replaceAll("/+$", "") + "/channels/" + channel.platform());
  }
}
