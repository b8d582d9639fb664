package moothall.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
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
class ConsumerSignatureTest {

  private static final String SHORT = "{\"data\":{}}";
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

  /** Signed with openssl. */
  @ParameterizedTest
  @CsvSource({
    "short, ccnyur41x8XW5MxRaTcL95wZXw3oXp8itnvoInXOV/E=",
    "reply, MvdBnfItyk3V0y3eva5s0DT1BnU7sDKcMt8/9Gsq8sE=",
    "empty, d/6fa7dPalPGq26KpZOYaASUfhsYNs4dZt5SWZTq92A=",
    "short, weu9aNqx6DltGkgHLL1Dg20+NtYVoW/qH5wXODrzOAg=",
    "reply, C2fDFI3cOXlE1WCGdmIKx/KftbTTlRaXgac1a/ZWtXA=",
    "empty, GwpvYPkVGWz4JbOMvURReABY/GlNxsQNUgI/GJToEMM="
  })
  void acceptsTheGoldenVectors(String body, String base64) throws Exception {
    byte[] raw =
        switch (body) {
          case "short" -> XEvent.bytes(SHORT);
          case "reply" -> XEvent.bytes(XEvent.REPLY);
          default -> new byte[0];
        };

    XController x = ingest.bean(XController.class);
    assertThat(x.delivery(raw, "sha256=" + base64).code()).isEqualTo(200);
    assertThat(x.delivery(raw, "sha1=" + base64).code()).isEqualTo(401);
    if (raw.length > 0) {
      // Without a body HTTP has no delivery: the framework refuses it before us.
      assertThat(ingest.deliverAsX(raw, "sha256=" + base64).statusCode()).isEqualTo(200);
      assertThat(ingest.deliverAsX(raw, "sha1=" + base64).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void acceptsAMutatedDeliveryIfAndOnlyIfItsBytesAreSigned() throws Exception {
    XController x = ingest.bean(XController.class);
    SplittableRandom random = new SplittableRandom(20261123);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = body(random);
      String header = header(random, body);
      boolean valid =
          header != null
              && (header.equals("sha256=" + base64(body, IngestBench.CONSUMER_SECRET))
                  || header.equals("sha256=" + base64(body, IngestBench.NEXT_CONSUMER_SECRET)));
      int before = records();

      int status = x.delivery(body, header).code();

      assertThat(status).as("mutation " + i).isEqualTo(valid ? 200 : 401);
      if (valid) {
        accepted++;
        assertThat(traces()).as("traces of mutation " + i).isEqualTo(accepted);
      } else {
        refused++;
        assertThat(records()).as("records after refused mutation " + i).isEqualTo(before);
      }
    }
    assertThat(accepted).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  /** A damaged event type may make it something that is only counted. */
  private int traces() {
    double ignored =
        ingest.bean(MeterRegistry.class).find("moothall_deliveries_ignored").counters().stream()
            .mapToDouble(Counter::count)
            .sum();
    return records() + (int) ignored;
  }

  private int records() {
    return ingest.published.comments.size() + ingest.published.deadLetters.size();
  }

  /** Half of them as X wrote them, half damaged somewhere. */
  private static byte[] body(SplittableRandom random) {
    byte[] body = XEvent.bytes(random.nextInt(8) == 0 ? SHORT : XEvent.REPLY);
    switch (random.nextInt(6)) {
      case 0 -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> body = Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> body = Arrays.copyOf(body, body.length + 1 + random.nextInt(3));
      case 3 -> body = XEvent.bytes(new String(body, StandardCharsets.UTF_8).replace("\\/", "/"));
      default -> {}
    }
    return body;
  }

  private static @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret =
        random.nextBoolean() ? IngestBench.CONSUMER_SECRET : IngestBench.NEXT_CONSUMER_SECRET;
    String base64 = base64(body, secret);
    byte[] mac = Base64.getDecoder().decode(base64);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "sha256=";
      case 2 -> base64;
      case 3 -> "sha1=" + base64;
      case 4 -> "sha256=" + HexFormat.of().formatHex(mac);
      case 5 -> "sha256=" + Base64.getEncoder().withoutPadding().encodeToString(mac);
      case 6 -> "sha256=" + base64(body, XEvent.bytes("nobody's secret"));
      case 7 -> "sha256=" + base64(XEvent.bytes(XEvent.REPLY), secret);
      case 8 -> "sha256=" + swapped(random, base64);
      default -> "sha256=" + base64;
    };
  }

  private static String swapped(SplittableRandom random, String base64) {
    int at = random.nextInt(base64.length());
    String digit = random.nextBoolean() ? "A" : "/";
    return base64.substring(0, at) + digit + base64.substring(at + 1);
  }

  /** Written out here once more: the oracle must not be the code under test. */
  private static String base64(byte[] body, byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(body));
  }
}
