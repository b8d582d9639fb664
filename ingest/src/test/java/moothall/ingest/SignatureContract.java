package moothall.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every signed channel promises: what is signed over its raw bytes, and nothing else, is taken
 * and leaves a trace; what is refused leaves no record. The oracle is written out once more: it
 * must not be the code under test.
 */
public abstract class SignatureContract {

  private static final int MUTATIONS = 5_000;
  private static final int ENOUGH = 1_000;

  @TempDir protected Path folder;
  protected IngestBench ingest;

  /** A delivery as the platform writes it; the small one may tell nothing. */
  protected abstract byte[] body(boolean small);

  /** A header for the body: often a good one, often one that is nearly good. */
  protected abstract @Nullable String header(SplittableRandom random, byte[] body)
      throws GeneralSecurityException;

  /** Whether the header is what a sender with one of the secrets writes for these bytes. */
  protected abstract boolean isSigned(String header, byte[] body) throws GeneralSecurityException;

  /** Past HTTP, so that thousands take seconds: the answer's status. */
  protected abstract int deliver(byte[] raw, @Nullable String header) throws Exception;

  /** Whether the status says that the delivery was authentic. */
  protected boolean isTaken(int status) {
    return status == 200;
  }

  /** Whether each authentic delivery is one thing, and so leaves one trace. */
  protected boolean leavesATraceOfEach() {
    return true;
  }

  /** What the service must be told for thousands of deliveries. */
  protected Map<String, Object> settings() {
    return Map.of();
  }

  @BeforeEach
  void start() throws IOException {
    ingest = new IngestBench(folder, settings());
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void acceptsAMutatedDeliveryIfAndOnlyIfItsBytesAreSigned() throws Exception {
    SplittableRandom random = new SplittableRandom(20261122);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] body = damaged(random, body(random.nextInt(8) == 0));
      String header = header(random, body);
      boolean valid = header != null && isSigned(header, body);
      int before = records();

      int status = deliver(body, header);

      assertThat(isTaken(status)).as("mutation " + i + ": " + status).isEqualTo(valid);
      if (valid) {
        accepted++;
        assertThat(traces() == accepted || !leavesATraceOfEach())
            .as("a trace of mutation " + i)
            .isTrue();
      } else {
        refused++;
        assertThat(status).as("mutation " + i).isEqualTo(401);
        assertThat(records()).as("records after refused mutation " + i).isEqualTo(before);
      }
    }
    assertThat(accepted).isGreaterThan(ENOUGH);
    assertThat(refused).isGreaterThan(ENOUGH);
    assertThat(records()).as("what was accepted left records").isGreaterThan(ENOUGH / 2);
  }

  /** A damaged name may make it something that is only counted. */
  protected final int traces() {
    double ignored =
        ingest.bean(MeterRegistry.class).find("moothall_deliveries_ignored").counters().stream()
            .mapToDouble(Counter::count)
            .sum();
    return records() + (int) ignored;
  }

  private int records() {
    return ingest.published.comments.size() + ingest.published.deadLetters.size();
  }

  /** Half of them as they were written, half damaged somewhere. */
  private static byte[] damaged(SplittableRandom random, byte[] body) {
    return switch (random.nextInt(6)) {
      case 0 -> {
        byte[] flipped = body.clone();
        flipped[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
      case 2 -> Arrays.copyOf(body, body.length + 1 + random.nextInt(3));
      case 3 -> utf8(new String(body, StandardCharsets.UTF_8).replace("\\/", "/"));
      default -> body;
    };
  }

  /** With one character in the place of another, or of itself. */
  protected static String swapped(SplittableRandom random, String text, String digits) {
    int at = random.nextInt(text.length());
    char digit = digits.charAt(random.nextInt(digits.length()));
    return text.substring(0, at) + digit + text.substring(at + 1);
  }

  protected static byte[] mac(byte[] message, byte[] secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return mac.doFinal(message);
  }

  protected static String hex(byte[] message, byte[] secret) throws GeneralSecurityException {
    return HexFormat.of().formatHex(mac(message, secret));
  }

  protected static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
