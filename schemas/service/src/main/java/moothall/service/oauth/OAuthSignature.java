package moothall.service.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a request by HMAC-SHA1 (RFC 5849, 3.4). */
public final class OAuthSignature {

  private static final String ALGORITHM = "HmacSHA1";

  private OAuthSignature() {}

  /** A parameter of the request, not yet escaped. */
  public record Parameter(String name, String value) {}

  /**
   * What only the two of them know.
   *
   * @param client secret of the app
   * @param token secret of the token; empty before there is one
   */
  public record Shared(String client, String token) {

    @Override
    public String toString() {
      return "Shared[hidden]";
    }
  }

  /**
   * The signature in base64.
   *
   * @param address scheme, host and path, and a port that is not the scheme's own
   * @param parameters of the query and of the protocol, in any order, without the signature
   */
  public static String of(
      String method, String address, List<Parameter> parameters, Shared shared) {
    String key = escaped(shared.client()) + "&" + escaped(shared.token());
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] digest =
          mac.doFinal(base(method, address, parameters).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  /** The text that is signed. */
  static String base(String method, String address, List<Parameter> parameters) {
    String normalised =
        parameters.stream()
            .map(it -> new Parameter(escaped(it.name()), escaped(it.value())))
            .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
            .map(it -> it.name() + "=" + it.value())
            .collect(Collectors.joining("&"));
    return method + "&" + escaped(address) + "&" + escaped(normalised);
  }

  /**
   * As RFC 3986 has it: a form would write a blank and a tilde otherwise, and leave the asterisk.
   */
  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%7E", "~")
        .replace("*", "%2A");
  }
}
