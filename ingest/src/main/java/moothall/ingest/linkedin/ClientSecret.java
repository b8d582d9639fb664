package moothall.ingest.linkedin;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import moothall.ingest.webhook.RotatingSecret;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * What only LinkedIn and the council's app know. Whoever asks is told the MAC of a challenge by the
 * same key as the MAC of a delivery; what is signed of a delivery begins with a prefix, and nothing
 * that could begin so is taken for a challenge.
 */
@Singleton
final class ClientSecret {

  static final String HEADER = "X-LI-Signature";

  private static final byte[] PREFIX = "hmacsha256=".getBytes(StandardCharsets.US_ASCII);

  /** LinkedIn makes a UUID. */
  private static final Pattern CHALLENGE = Pattern.compile("[0-9A-Fa-f-]{1,64}");

  private final RotatingSecret rotating;
  private final Secrets secrets;
  private final LinkedInConfig config;

  ClientSecret(RotatingSecret rotating, Secrets secrets, LinkedInConfig config) {
    this.rotating = rotating;
    this.secrets = secrets;
    this.config = config;
  }

  static boolean isChallenge(@Nullable String code) {
    return code != null && CHALLENGE.matcher(code).matches();
  }

  /** Without it nobody can tell who has signed. */
  boolean isSet() {
    return secret().isPresent();
  }

  boolean hasSigned(byte[] raw, @Nullable String header) {
    byte[] message = new byte[PREFIX.length + raw.length];
    System.arraycopy(PREFIX, 0, message, 0, PREFIX.length);
    System.arraycopy(raw, 0, message, PREFIX.length, raw.length);
    return rotating.hasSigned(
        config.clientSecret(),
        config.nextClientSecret(),
        secret -> WebhookSignature.matchesInHex(header, message, secret));
  }

  /** Empty while no secret is set. */
  Optional<String> answerTo(String challenge) {
    return secret()
        .map(secret -> WebhookSignature.inHex(challenge.getBytes(StandardCharsets.UTF_8), secret));
  }

  private Optional<byte[]> secret() {
    return secrets.find(config.nextClientSecret()).or(() -> secrets.find(config.clientSecret()));
  }
}
