package moothall.ingest.x;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import moothall.ingest.webhook.RotatingSecret;
import moothall.service.Secrets;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * What only X and the council's app know. X has whoever asks told the MAC of a challenge, by the
 * same key as the MAC of a delivery: anybody could have a body signed by us. So nothing that can be
 * a challenge is taken for a delivery.
 */
@Singleton
final class ConsumerSecret {

  static final String HEADER = "x-twitter-webhooks-signature";

  private static final Pattern CHALLENGE = Pattern.compile("[0-9A-Za-z+/=_.~-]{1,256}");

  private final RotatingSecret rotating;
  private final Secrets secrets;
  private final XConfig config;

  ConsumerSecret(RotatingSecret rotating, Secrets secrets, XConfig config) {
    this.rotating = rotating;
    this.secrets = secrets;
    this.config = config;
  }

  static boolean isChallenge(@Nullable String token) {
    return token != null && CHALLENGE.matcher(token).matches();
  }

  boolean hasSigned(byte[] raw, @Nullable String header) {
    boolean signed =
        rotating.hasSigned(
            config.consumerSecret(),
            config.nextConsumerSecret(),
            secret -> WebhookSignature.matchesInBase64(header, raw, secret));
    return signed && !isChallenge(new String(raw, StandardCharsets.ISO_8859_1));
  }

  /** Empty while no secret is set. */
  Optional<String> answerTo(String challenge) {
    return secrets
        .find(config.nextConsumerSecret())
        .or(() -> secrets.find(config.consumerSecret()))
        .map(secret ->
            WebhookSignature.inBase64(challenge.getBytes(StandardCharsets.UTF_8), secret));
  }
}
