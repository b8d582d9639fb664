package moothall.service.oauth;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes requests that a platform knows to be ours (RFC 5849, 3.5.1).
 *
 * @param address of the endpoint, without a query
 * @param apiKey the app's
 * @param apiSecret the app's
 * @param token of the account, and its secret
 */
public record SignedRequests(String address, String apiKey, String apiSecret, Token token) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  /** What an account has let us have. */
  public record Token(String token, String secret) {

    /** Two words with a blank or a line's end between them. */
    private static final Pattern STORED = Pattern.compile("([!-~]{1,256})\\s+([!-~]{1,256})");

    /** Empty if the secret holds anything else. */
    public static Optional<Token> read(byte[] secret) {
      Matcher found = STORED.matcher(new String(secret, StandardCharsets.ISO_8859_1));
      return found.matches()
          ? Optional.of(new Token(found.group(1), found.group(2)))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "Token[hidden]";
    }
  }

  /** A request for these parameters that nobody has made before. */
  public HttpRequest get(List<OAuthSignature.Parameter> query, Instant now) {
    return HttpRequest.newBuilder(URI.create(address + "?" + joined(query, "&", "")))
        .header("Authorization", authorisation("GET", query, now))
        .build();
  }

  /** The same as a form that is sent. */
  public HttpRequest post(List<OAuthSignature.Parameter> form, Instant now) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Authorization", authorisation("POST", form, now))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(joined(form, "&", "")))
        .build();
  }

  private String authorisation(
      String method, List<OAuthSignature.Parameter> parameters, Instant now) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    List<OAuthSignature.Parameter> protocol = new ArrayList<>();
    protocol.add(parameter("oauth_consumer_key", apiKey));
    protocol.add(parameter("oauth_nonce", HexFormat.of().formatHex(nonce)));
    protocol.add(parameter("oauth_signature_method", "HMAC-SHA1"));
    protocol.add(parameter("oauth_timestamp", Long.toString(now.getEpochSecond())));
    protocol.add(parameter("oauth_token", token.token()));
    protocol.add(parameter("oauth_version", "1.0"));
    List<OAuthSignature.Parameter> all = new ArrayList<>(protocol);
    all.addAll(parameters);
    String signature =
        OAuthSignature.of(
            method, address, all, new OAuthSignature.Shared(apiSecret, token.secret()));
    protocol.add(parameter("oauth_signature", signature));
    return "OAuth " + joined(protocol, ", ", "\"");
  }

  private static OAuthSignature.Parameter parameter(String name, String value) {
    return new OAuthSignature.Parameter(name, value);
  }

  private static String joined(
      List<OAuthSignature.Parameter> parameters, String between, String quote) {
    return parameters.stream()
        .map(it -> it.name() + "=" + quote + OAuthSignature.escaped(it.value()) + quote)
        .collect(Collectors.joining(between));
  }

  @Override
  public String toString() {
    return "SignedRequests[" + address + "]";
  }
}
