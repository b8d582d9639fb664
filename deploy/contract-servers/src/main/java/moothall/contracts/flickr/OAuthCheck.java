package moothall.contracts.flickr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import moothall.contracts.serving.Request;

/** Whether a request is signed as OAuth 1.0a wants it, by the one app for the one account. */
final class OAuthCheck {

  static final String KEY = "invented0key";
  static final String SECRET = "inventedSecret";
  static final String TOKEN = "72157-inventedToken";
  static final String TOKEN_SECRET = "inventedTokenSecret";

  private static final Duration LEEWAY = Duration.ofMinutes(5);
  private static final Pattern PART = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Set<String> EXPECTED =
      Set.of(
          "oauth_consumer_key",
          "oauth_nonce",
          "oauth_signature",
          "oauth_signature_method",
          "oauth_timestamp",
          "oauth_token",
          "oauth_version");

  private final InstantSource clock;
  private final Set<String> nonces = ConcurrentHashMap.newKeySet();

  OAuthCheck(InstantSource clock) {
    this.clock = clock;
  }

  /** The problem as OAuth calls it; empty if there is none. */
  Optional<String> problem(Request request) {
    String header = request.header("Authorization").orElse("");
    Map<String, String> said = new TreeMap<>();
    PART.matcher(header).results().forEach(it -> said.put(it.group(1), decoded(it.group(2))));
    if (!header.startsWith("OAuth ") || !said.keySet().equals(EXPECTED)) {
      return Optional.of("parameter_absent");
    }
    if (!KEY.equals(said.get("oauth_consumer_key"))
        || !KEY.equals(parameters(request).get("api_key"))) {
      return Optional.of("consumer_key_unknown");
    }
    if (!TOKEN.equals(said.get("oauth_token"))) {
      return Optional.of("token_rejected");
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(said.getOrDefault("oauth_timestamp", "0")));
    if (Duration.between(at, clock.instant()).abs().compareTo(LEEWAY) > 0) {
      return Optional.of("timestamp_refused");
    }
    if (!nonces.add(said.getOrDefault("oauth_nonce", ""))) {
      return Optional.of("nonce_used");
    }
    String signature = said.remove("oauth_signature");
    said.putAll(parameters(request));
    return signature(request, said).equals(signature)
        ? Optional.empty()
        : Optional.of("signature_invalid");
  }

  /** What is asked, in the query or as a form: both are signed. */
  static Map<String, String> parameters(Request request) {
    return request.method().equals("POST") ? request.form() : request.query();
  }

  private static String signature(Request request, Map<String, String> parameters) {
    StringBuilder pairs = new StringBuilder();
    // Flickr's own names need no escaping, so their order is that of the escaped ones.
    parameters.forEach((name, value) ->
        pairs
            .append(pairs.isEmpty() ? "" : "&")
            .append(escaped(name))
            .append('=')
            .append(escaped(value)));
    String address = "http://" + request.header("Host").orElse("") + request.path();
    String base = request.method() + "&" + escaped(address) + "&" + escaped(pairs.toString());
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      String key = SECRET + "&" + TOKEN_SECRET;
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA1", e);
    }
  }

  /** Letters, digits and four marks stand for themselves. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (each & 0xff);
      boolean plain =
          (sign >= 'a' && sign <= 'z')
              || (sign >= 'A' && sign <= 'Z')
              || (sign >= '0' && sign <= '9')
              || "-._~".indexOf(sign) >= 0;
      escaped.append(plain ? String.valueOf(sign) : "%%%02X".formatted((int) sign));
    }
    return escaped.toString();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
