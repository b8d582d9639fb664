package moothall.escalation.accounts;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From where somebody asks, as far as we can know. Each proxy adds to {@code X-Forwarded-For} whom
 * it was asked by, and whoever asks can send a beginning of their own; so that it counts from the
 * end, and only as far as there are proxies of ours.
 */
@Singleton
final class CallerAddress {

  private static final String HEADER = "X-Forwarded-For";

  private final int proxies;

  /**
   * Behind as many proxies as are configured.
   *
   * @throws IllegalArgumentException if there are fewer than none
   */
  CallerAddress(SignInConfig config) {
    this.proxies = config.proxies();
    if (proxies < 0) {
      throw new IllegalArgumentException(
          "moothall.escalation.sign-in.proxies: " + proxies + " (expected: 0 or more)");
    }
  }

  /** Who reached us, where no proxy of ours said whom it was asked by. */
  String of(HttpRequest<?> request) {
    List<String> said =
        request.getHeaders().getAll(HEADER).stream()
            .flatMap(it -> Stream.of(it.split(",", -1)))
            .map(String::strip)
            .toList();
    int place = said.size() - proxies;
    return proxies == 0 || place < 0
        ? peer(request)
        : literal(said.get(place)).orElseGet(() -> peer(request));
  }

  /**
   * Without the port that some proxies write behind it, which is another for each connection; empty
   * for what is no address.
   */
  private static Optional<String> literal(String said) {
    String address = said;
    if (said.startsWith("[") && said.contains("]")) {
      address = said.substring(1, said.indexOf(']'));
    } else if (said.indexOf(':') >= 0 && said.indexOf(':') == said.lastIndexOf(':')) {
      address = said.substring(0, said.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String peer(HttpRequest<?> request) {
    return Optional.ofNullable(request.getRemoteAddress())
        .flatMap(it -> Optional.ofNullable(it.getAddress()))
        .map(InetAddress::getHostAddress)
        .orElse("");
  }
}
