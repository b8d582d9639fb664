package moothall.deploy.cluster;

import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What two ends of a connection do not agree on, found among the causes of a client's exception.
 */
final class Tls {

  private Tls() {}

  /** In the words of TLS; empty if it is about something else. */
  static Optional<String> disagreement(Throwable trouble) {
    for (Throwable it = trouble; it != null; it = it.getCause()) {
      if (it instanceof SSLException) {
        return Optional.of(String.valueOf(it.getMessage()));
      }
    }
    return Optional.empty();
  }
}
