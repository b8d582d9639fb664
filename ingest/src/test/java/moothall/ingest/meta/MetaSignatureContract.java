package moothall.ingest.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed by the channel's own app, and nothing else, is taken. */
public abstract class MetaSignatureContract {

  private static final int MUTATIONS = 5_000;

  @TempDir Path folder;
  private IngestBench ingest;

  protected abstract AppOfTheContract app();

  /** Past HTTP, so that thousands take seconds: the answer's status. */
  protected abstract int deliver(IngestBench to, byte[] raw, @Nullable String signature);

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, Map.of());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "body", "short-next", "body-next"})
  void acceptsWhatOpensslHasSigned(String name) throws Exception {
    byte[] raw = app().bytes(name);
    String hex = app().golden().getOrDefault(name, "missing");

    assertThat(overHttp(raw, "sha256=" + hex)).isEqualTo(200);
    assertThat(overHttp(raw, "sha1=" + hex)).isEqualTo(401);
    assertThat(overHttp(raw, null)).isEqualTo(401);
  }

  /** HTTP has no delivery without a body: the framework refuses it before us. */
  @Test
  void acceptsSignedNothing() throws Exception {
    assertThat(deliver(ingest, new byte[0], "sha256=" + hex(new byte[0], app().secret())))
        .isEqualTo(200);
    assertThat(deliver(ingest, new byte[0], "sha256=")).isEqualTo(401);
  }

  @Test
  void refusesWhatAnotherAppHasSigned() throws Exception {
    byte[] raw = app().bytes("body");
    for (String channel : List.of("facebook", "instagram", "threads")) {
      Path secret = folder.resolve(channel + ".app-secret");
      int status = deliver(ingest, raw, "sha256=" + hex(raw, Files.readAllBytes(secret)));

      assertThat(status).as(channel).isEqualTo(channel.equals(app().channel()) ? 200 : 401);
    }
  }

  @Test
  void acceptsAMutatedDeliveryIfAndOnlyIfItsBytesAreSigned() throws Exception {
    SplittableRandom random = new SplittableRandom(20261122);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = body(random);
      String header = header(random, body);
      boolean valid =
          header != null
              && (header.equals("sha256=" + hex(body, app().secret()))
                  || header.equals("sha256=" + hex(body, app().next())));
      int before = records();

      int status = deliver(ingest, body, header);

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

  private int overHttp(byte[] raw, @Nullable String signature) throws Exception {
    return ingest.deliver(app().channel(), MetaWebhook.SIGNATURE, signature, raw).statusCode();
  }

  private int records() {
    return ingest.published.comments.size() + ingest.published.deadLetters.size();
  }

  /** Half of them as Meta wrote them, half damaged somewhere. */
  private byte[] body(SplittableRandom random) {
    byte[] body = app().bytes(random.nextInt(8) == 0 ? "short" : "body");
    switch (random.nextInt(6)) {
      case 0 -> body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> body = Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> body = Arrays.copyOf(body, body.length + 1 + random.nextInt(3));
      case 3 -> body = utf8(new String(body, StandardCharsets.UTF_8).replace("\\/", "/"));
      default -> {}
    }
    return body;
  }

  private @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException {
    byte[] secret = random.nextBoolean() ? app().secret() : app().next();
    String hex = hex(body, secret);
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> "sha256=";
      case 2 -> hex;
      case 3 -> "sha1=" + hex;
      case 4 -> "sha256=" + hex.toUpperCase(Locale.ROOT);
      case 5 -> "sha256=" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
      case 6 -> "sha256=" + hex(body, utf8("nobody's secret"));
      case 7 -> "sha256=" + hex(app().bytes("body"), secret);
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
