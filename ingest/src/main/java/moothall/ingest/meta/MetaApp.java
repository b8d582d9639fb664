package moothall.ingest.meta;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import moothall.ingest.webhook.RotatingSecret;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * By what the council and its app at Meta know one another. Meta's signature has the form of ours:
 * {@code sha256=<hex>} over the raw bytes.
 */
final class MetaApp {

  private final Secrets secrets;
  private final RotatingSecret rotating;
  private final MetaSecrets names;

  MetaApp(Secrets secrets, RotatingSecret rotating, MetaSecrets names) {
    this.secrets = secrets;
    this.rotating = rotating;
    this.names = names;
  }

  boolean hasSigned(byte[] raw, @Nullable String signature) {
    return rotating.hasSigned(
        names.app(), names.nextApp(), secret -> WebhookSignature.matches(signature, raw, secret));
  }

  /** Whether the handshake's word is the one that was entered at Meta. */
  boolean isVerifyToken(@Nullable String word) {
    Optional<byte[]> expected = secrets.find(names.verifyToken());
    return word != null
        && expected.isPresent()
        && MessageDigest.isEqual(expected.get(), word.getBytes(StandardCharsets.UTF_8));
  }
}
