package moothall.ingest.facebook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import moothall.ingest.webhook.RotatingSecret;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * Whether something comes from the council's own Meta app. Meta's signature has the form of ours:
 * {@code sha256=<hex>} over the raw bytes.
 */
@Singleton
final class AppSecrets {

  static final String HEADER = "X-Hub-Signature-256";

  private final RotatingSecret rotating;
  private final Secrets secrets;
  private final FacebookConfig config;

  AppSecrets(RotatingSecret rotating, Secrets secrets, FacebookConfig config) {
    this.rotating = rotating;
    this.secrets = secrets;
    this.config = config;
  }

  boolean haveSigned(byte[] raw, @Nullable String header) {
    return rotating.hasSigned(
        config.appSecret(),
        config.nextAppSecret(),
        secret -> WebhookSignature.matches(header, raw, secret));
  }

  /** Whether the handshake's word is the one that was entered at Meta. */
  boolean isVerifyToken(@Nullable String word) {
    Optional<byte[]> expected = secrets.find(config.verifyToken());
    return word != null
        && expected.isPresent()
        && MessageDigest.isEqual(expected.get(), word.getBytes(StandardCharsets.UTF_8));
  }
}
