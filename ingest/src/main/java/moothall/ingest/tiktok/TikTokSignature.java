package moothall.ingest.tiktok;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moothall.ingest.webhook.RotatingSecret;
import moothall.service.WebhookSignature;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a delivery: {@code t=<seconds since 1970>,s=<hex>}, the HMAC-SHA256 of that
 * time, a full stop and the raw body. An old one is not taken, so that nobody can play a delivery
 * again.
 */
@Singleton
final class TikTokSignature {

  static final String HEADER = "TikTok-Signature";

  private static final Pattern FORM = Pattern.compile("t=([0-9]{1,11}),s=([0-9a-f]{64})");

  private final RotatingSecret rotating;
  private final TikTokConfig config;
  private final Clock clock;

  TikTokSignature(RotatingSecret rotating, TikTokConfig config, Clock clock) {
    this.rotating = rotating;
    this.config = config;
    this.clock = clock;
  }

  boolean hasSigned(byte[] raw, @Nullable String header) {
    Matcher parts = FORM.matcher(header == null ? "" : header);
    if (!parts.matches() || !isOfNow(parts.group(1))) {
      return false;
    }
    byte[] message = message(parts.group(1), raw);
    return rotating.hasSigned(
        config.clientSecret(),
        config.nextClientSecret(),
        secret -> WebhookSignature.matches("sha256=" + parts.group(2), message, secret));
  }

  private boolean isOfNow(String seconds) {
    Duration away =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.instant()).abs();
    return away.compareTo(config.signedWithin()) <= 0;
  }

  private static byte[] message(String seconds, byte[] raw) {
    byte[] before = (seconds + ".").getBytes(StandardCharsets.US_ASCII);
    byte[] message = Arrays.copyOf(before, before.length + raw.length);
    System.arraycopy(raw, 0, message, before.length, raw.length);
    return message;
  }
}
