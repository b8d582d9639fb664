package moothall.escalation.store;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import moothall.service.DurableFile;
import moothall.service.Secrets;

/**
 * The key under which the keys of comments are kept: a secret, made up at the very first start. A
 * database knows which one it was begun with and is not worked on with any other, since what would
 * be sealed then could one day not be opened.
 */
@Context
public final class EvidenceKey {

  /** Name of the secret. */
  public static final String SECRET = "evidence-key";

  private static final String PURPOSE = "moothall evidence 1";
  private static final String PROBE = "evidence-key";
  private static final int FEWEST_BYTES = 32;

  private final byte[] secret;
  private final Sealing sealing;

  EvidenceKey(
      Database database,
      Secrets secrets,
      @Value("${moothall.secrets-dir:secrets}") Path secretsFolder) {
    this.secret =
        database.inTransaction(connection -> {
          // Instances that start together must not make up one each.
          Query.of(connection, "select pg_advisory_xact_lock(hashtextextended('evidence-key', 0))")
              .list(row -> true);
          Optional<byte[]> probe =
              Query.of(connection, "select sealed from evidence_key_probe")
                  .first(row -> row.getBytes(1));
          byte[] given = secret(secrets, secretsFolder, probe.isEmpty());
          Sealing found = Sealing.derived(given, PURPOSE);
          if (probe.isEmpty()) {
            Query.of(connection, "insert into evidence_key_probe (sealed) values (?)")
                .with(found.seal(PROBE, new byte[0]))
                .update();
          } else if (found.open(PROBE, probe.get()).isEmpty()) {
            throw refused(secrets, "is another than the one");
          }
          return given;
        });
    this.sealing = Sealing.derived(secret, PURPOSE);
  }

  private static byte[] secret(Secrets secrets, Path folder, boolean mayMake) {
    Optional<byte[]> found = secrets.find(SECRET);
    if (found.filter(it -> it.length < FEWEST_BYTES).isPresent()) {
      throw new IllegalStateException(
          "the secret " + SECRET + " is too short (expected: at least 32 bytes)");
    }
    if (found.isEmpty() && !mayMake) {
      throw refused(secrets, "is not there");
    }
    return found.orElseGet(() -> make(folder.resolve(SECRET)));
  }

  private static IllegalStateException refused(Secrets secrets, String how) {
    return new IllegalStateException(
        "the secret "
            + SECRET
            + " "
            + how
            + " with which this database's evidence was sealed (expected: that one, as "
            + secrets.place(SECRET)
            + ")");
  }

  private static byte[] make(Path file) {
    byte[] text = Base64.getEncoder().encode(Sealing.newKey());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      DurableFile.write(file, text, "rw-------");
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + SECRET + " cannot be kept as " + file, e);
    }
  }

  /** Another, that only this secret and this purpose together give. */
  Sealing sealingFor(String purpose) {
    return Sealing.derived(secret, purpose);
  }

  /** Under which the key of a comment is kept. */
  Sealing sealing() {
    return sealing;
  }
}
