package moothall.service.atproto;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where an account lives, as its DID document says. */
final class AtHost {

  private AtHost() {}

  /** Empty unless it is a plain address, and reached by https or as the entry is. */
  static Optional<URI> named(JsonNode document, URI entry) {
    return document
        .path("service")
        .valueStream()
        .filter(it -> it.path("id").asText().endsWith("#atproto_pds"))
        .map(it -> it.path("serviceEndpoint").asText())
        .flatMap(it -> address(it).stream())
        .filter(it -> "https".equals(it.getScheme()) || entry.getScheme().equals(it.getScheme()))
        .findFirst();
  }

  private static Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      boolean plain =
          address.getHost() != null && address.getScheme() != null && address.getUserInfo() == null;
      return plain ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
