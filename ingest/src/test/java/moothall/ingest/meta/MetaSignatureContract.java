package moothall.ingest.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import moothall.ingest.IngestBench;
import moothall.ingest.SignatureContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed by the channel's own app, and nothing else, is taken. */
public abstract class MetaSignatureContract extends SignatureContract {

  protected abstract AppOfTheContract app();

  /** Past HTTP, so that thousands take seconds: the answer's status. */
  protected abstract int deliver(IngestBench to, byte[] raw, @Nullable String signature);

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

  private int overHttp(byte[] raw, @Nullable String signature) throws Exception {
    return ingest.deliver(app().channel(), MetaWebhook.SIGNATURE, signature, raw).statusCode();
  }

  @Override
  protected final byte[] body(boolean small) {
    return app().bytes(small ? "short" : "body");
  }

  @Override
  protected final int deliver(byte[] raw, @Nullable String header) {
    return deliver(ingest, raw, header);
  }

  @Override
  protected final boolean isSigned(String header, byte[] body) throws GeneralSecurityException {
    return header.equals("sha256=" + hex(body, app().secret()))
        || header.equals("sha256=" + hex(body, app().next()));
  }

  /** A delivery may tell of nothing. */
  @Override
  protected final boolean leavesATraceOfEach() {
    return false;
  }

  @Override
  protected final @Nullable String header(SplittableRandom random, byte[] body)
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
      case 7 -> "sha256=" + hex(body(false), secret);
      case 8 -> "sha256=" + swapped(random, hex, "0f");
      default -> "sha256=" + hex;
    };
  }
}
