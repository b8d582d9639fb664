package moothall.ingest.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import moothall.ingest.IngestBench;
import moothall.ingest.SignatureContract;
import moothall.ingest.webhook.RotatingSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signature counts for some minutes only. */
class TikTokSignatureTest extends SignatureContract {

  private static final String SHORT = "{\"event\":\"x\"}";
  private static final long THEN = 1_771_502_400L;

  /** Signed with openssl. */
  @ParameterizedTest
  @CsvSource({
    "insert, 64b9abee22526c10ebf152e7517500225f792718f967cf402c131c92e5625c13",
    "short, 3a239be0ffb0310b52a3f88eeaa9dbbce188201f58013f5bc7da80c1cf1d05f8",
    "empty, 939b8872c7d6b19fef440eb58e3b8fb2dbf8b5a1c48218125b9183400380a3bd",
    "insert, 4bf536a5195d54656da8fd46aab6efbb6b840e2de7a6034a7fe885967a1d1e7a",
    "short, 29681c882f1006aed3f02865d5af3255f44671f3bc317f72d1f4ddee0f602bc8",
    "empty, f2a438f3eea0ed46f84133b643484cb2c2c92ae6547eb297aa8ee3977a482ef4"
  })
  void acceptsTheGoldenVectors(String body, String hex) {
    byte[] raw =
        switch (body) {
          case "short" -> TikTokEvent.bytes(SHORT);
          case "insert" -> TikTokEvent.bytes(TikTokEvent.INSERT);
          default -> new byte[0];
        };
    TikTokSignature then = signatureAt(Instant.ofEpochSecond(THEN));

    assertThat(then.hasSigned(raw, "t=" + THEN + ",s=" + hex)).isTrue();
    assertThat(then.hasSigned(raw, "t=" + (THEN + 1) + ",s=" + hex)).isFalse();
    assertThat(then.hasSigned(raw, "s=" + hex + ",t=" + THEN)).isFalse();
    assertThat(then.hasSigned(raw, hex)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
  void takesWhatWasSignedWithinFiveMinutesEitherWay(long seconds, boolean taken) throws Exception {
    byte[] raw = TikTokEvent.bytes(TikTokEvent.INSERT);
    String header = TikTokEvent.signed(THEN + seconds, raw, IngestBench.TIKTOK_SECRET);

    assertThat(signatureAt(Instant.ofEpochSecond(THEN)).hasSigned(raw, header)).isEqualTo(taken);
  }

  private TikTokSignature signatureAt(Instant now) {
    return new TikTokSignature(
        ingest.bean(RotatingSecret.class),
        new TikTokConfig(
            "tiktok.client-secret", "tiktok.client-secret-next", Duration.ofMinutes(5)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Override
  protected byte[] body(boolean small) {
    return TikTokEvent.bytes(small ? SHORT : TikTokEvent.INSERT);
  }

  @Override
  protected int deliver(byte[] raw, @Nullable String header) {
    return ingest.bean(TikTokController.class).delivery(raw, header).code();
  }

  /** Whoever made it: the time is of now, and one of the secrets has signed both. */
  @Override
  protected boolean isSigned(String header, byte[] body) throws GeneralSecurityException {
    if (!header.startsWith("t=") || !header.contains(",s=")) {
      return false;
    }
    String time = header.substring(2, header.indexOf(",s="));
    boolean now =
        !time.isEmpty()
            && time.length() < 12
            && time.chars().allMatch(c -> c >= '0' && c <= '9')
            && Math.abs(Long.parseLong(time) - Instant.now().getEpochSecond()) < 290;
    String hex = header.substring(header.indexOf(",s=") + 3);
    return now
        && (hex.equals(TikTokEvent.hex(time + ".", body, IngestBench.TIKTOK_SECRET))
            || hex.equals(TikTokEvent.hex(time + ".", body, IngestBench.NEXT_TIKTOK_SECRET)));
  }

  @Override
  protected @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret =
        random.nextBoolean() ? IngestBench.TIKTOK_SECRET : IngestBench.NEXT_TIKTOK_SECRET;
    long now = Instant.now().getEpochSecond();
    String good = TikTokEvent.signed(now, body, secret);
    String hex = good.substring(good.indexOf(",s=") + 3);
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> "t=" + now + ",s=";
      case 2 -> hex;
      case 3 -> "t=" + now + ",s=" + TikTokEvent.hex("", body, secret);
      case 4 -> "t=" + now + ",s=" + hex.toUpperCase(Locale.ROOT);
      case 5 -> TikTokEvent.signed(now - 3_600, body, secret);
      case 6 -> TikTokEvent.signed(now + 3_600, body, secret);
      case 7 -> "t=" + (now - 1) + ",s=" + hex;
      case 8 -> TikTokEvent.signed(now, body, TikTokEvent.bytes("nobody's secret"));
      case 9 -> "t=" + now + ",s=" + swapped(random, hex, "0f");
      default -> good;
    };
  }
}
