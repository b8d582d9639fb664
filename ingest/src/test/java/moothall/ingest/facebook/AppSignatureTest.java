package moothall.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import moothall.ingest.IngestBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is signed, and nothing else, is taken. */
class AppSignatureTest {

  private static final String SHORT = "{\"object\":\"page\",\"entry\":[]}";

  /** As Meta writes it: slashes and everything beyond ASCII escaped. */
  private static final String ESCAPED =
      "{\"object\":\"page\",\"entry\":[{\"id\":\"104500000000001\",\"time\":1771500003,\"changes\":[{\"field\":\"feed\","
          + "\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"message\":\"Caf\\u00e9 https:\\/\\/www.example\","
          + "\"comment_id\":\"901097836652708_903438993085259\"}}]}]}";

  private static final int MUTATIONS = 5_000;

  @TempDir Path folder;
  private IngestBench ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  /** Signed with openssl, the first three with the app's secret, the others with its next one. */
  @ParameterizedTest
  @CsvSource({
    "short, 2ce373525318643d87840f0d003582d1813eaeddef79a931dd22204cb57802fb",
    "escaped, 9253d381b2c19849b5b2f94aaa326d8eb8f57ad1821666b0fa5cf7d12be1a54b",
    "empty, b689321f94bf7ccba560dd3dff8b0292077fae4589f8dfee7f5bea5978cdf342",
    "short, de5c18b172bd5b04dfd52e39666d13773731e201f625ee6a95ed5999fe4368d3",
    "escaped, cc291af80537a13dadb9fbf275b62676dcad9ce090f162947ca390f40b7c9ee4",
    "empty, cc812cd4606a420b140245af825f860e14014b49765733b8c674f401f2087888"
  })
  void acceptsTheGoldenVectors(String body, String hex) throws Exception {
    byte[] raw =
        switch (body) {
          case "short" -> utf8(SHORT);
          case "escaped" -> utf8(ESCAPED);
          default -> new byte[0];
        };

    FacebookController facebook = ingest.bean(FacebookController.class);
    assertThat(facebook.delivery(raw, "sha256=" + hex).code()).isEqualTo(200);
    assertThat(facebook.delivery(raw, "sha1=" + hex).code()).isEqualTo(401);
    if (raw.length > 0) {
      // Without a body HTTP has no delivery: the framework refuses it before us.
      assertThat(ingest.deliverAsMeta(raw, "sha256=" + hex).statusCode()).isEqualTo(200);
      assertThat(ingest.deliverAsMeta(raw, "sha1=" + hex).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void acceptsAMutatedDeliveryIfAndOnlyIfItsBytesAreSigned() throws Exception {
    FacebookController facebook = ingest.bean(FacebookController.class);
    SplittableRandom random = new SplittableRandom(20261122);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = body(random);
      String header = header(random, body);
      boolean valid =
          header != null
              && (header.equals("sha256=" + hex(body, IngestBench.APP_SECRET))
                  || header.equals("sha256=" + hex(body, IngestBench.NEXT_APP_SECRET)));
      int before = records();

      int status = facebook.delivery(body, header).code();

      assertThat(status).as("mutation " + i).isEqualTo(valid ? 200 : 401);
      if (valid) {
        accepted++;
      } else {
        refused++;
        assertThat(records()).as("records after refused mutation " + i).isEqualTo(before);
      }
    }
    assertThat(accepted).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
    assertThat(records()).as("what was accepted left records").isGreaterThan(500);
  }

  private int records() {
    return ingest.published.comments.size() + ingest.published.deadLetters.size();
  }

  /** Half of them as Meta wrote them, half damaged somewhere. */
  private static byte[] body(SplittableRandom random) {
    byte[] body = utf8(random.nextInt(8) == 0 ? SHORT : ESCAPED);
    switch (random.nextInt(6)) {
      case 0 -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> body = Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> body = Arrays.copyOf(body, body.length + 1 + random.nextInt(3));
      case 3 -> body = utf8(new String(body, StandardCharsets.UTF_8).replace("\\/", "/"));
      default -> {}
    }
    return body;
  }

  private static @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret = random.nextBoolean() ? IngestBench.APP_SECRET : IngestBench.NEXT_APP_SECRET;
    String hex = hex(body, secret);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "sha256=";
      case 2 -> hex;
      case 3 -> "sha1=" + hex;
      case 4 -> "sha256=" + hex.toUpperCase(Locale.ROOT);
      case 5 -> "sha256=" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
      case 6 -> "sha256=" + hex(body, utf8("nobody's secret"));
      case 7 -> "sha256=" + hex(utf8(ESCAPED), secret);
      case 8 -> "sha256=" + swapped(random, hex);
      default -> "sha256=" + hex;
    };
  }

  private static String swapped(SplittableRandom random, String hex) {
    List<String> digits = List.of("0", "f");
    int at = random.nextInt(hex.length());
    return hex.substring(0, at) + digits.get(random.nextInt(2)) + hex.substring(at + 1);
  }

  /** Written out here once more: the oracle must not be the code under test. */
  private static String hex(byte[] body, byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
