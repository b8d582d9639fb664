package moothall.deploy.cluster;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address at which something should listen. Asked before a client library is, which would try on
 * and on and then say less.
 */
record Endpoint(String host, int port) {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int POSTGRES = 5432;
  private static final Pattern COMMA = Pattern.compile(",");

  /** {@code host:port}, several with commas. */
  static List<Endpoint> list(String written) {
    return Arrays.stream(COMMA.split(written, 0))
        .map(String::strip)
        .map(it -> of(URI.create("kafka://" + it), it))
        .toList();
  }

  /** Of a web address, with the port that belongs to its scheme. */
  static Endpoint ofWeb(String address) {
    URI uri = URI.create(address);
    return uri.getPort() >= 0 || uri.getHost() == null
        ? of(uri, address)
        : new Endpoint(uri.getHost(), "https".equals(uri.getScheme()) ? 443 : 80);
  }

  /** Of an address of a PostgreSQL database; empty where it names several servers, or none. */
  static Optional<Endpoint> ofDatabase(String jdbcUrl) {
    try {
      URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
      return uri.getHost() == null
          ? Optional.empty()
          : Optional.of(new Endpoint(uri.getHost(), uri.getPort() < 0 ? POSTGRES : uri.getPort()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Endpoint of(URI uri, String written) {
    if (uri.getHost() == null || uri.getPort() < 0) {
      throw new IllegalStateException(written + " is no address (expected: host:port)");
    }
    return new Endpoint(uri.getHost(), uri.getPort());
  }

  /** Why nobody can be reached there; empty if somebody listens. */
  Optional<String> trouble() {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return Optional.of("the name " + host + " is unknown");
    }
    try (Socket socket = new Socket()) {
      socket.connect(address, (int) PATIENCE.toMillis());
      return Optional.empty();
    } catch (SocketTimeoutException e) {
      return Optional.of(this + " does not answer within " + PATIENCE.toSeconds() + " s");
    } catch (ConnectException e) {
      return Optional.of("nothing listens at " + this);
    } catch (IOException e) {
      return Optional.of(this + " cannot be reached: " + e.getMessage());
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
