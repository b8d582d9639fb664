package moothall.deploy.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The folder in which a standalone Moothall keeps everything. What is secret is readable by its
 * owner alone.
 *
 * @param folder {@code .moothall} or whatever MOOTHALL_HOME says
 */
public record Home(Path folder) {

  private static final int SECRET_BYTES = 32;

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  public Path kafka() {
    return folder.resolve("kafka");
  }

  public Path postgres() {
    return folder.resolve("postgres");
  }

  public Path postgresPrograms() {
    return folder.resolve("postgres-programs");
  }

  public Path streams() {
    return folder.resolve("streams");
  }

  public Path secrets() {
    return folder.resolve("secrets");
  }

  public Path town() {
    return folder.resolve("town");
  }

  public Path log() {
    return folder.resolve("logs").resolve("moothall.log");
  }

  public Path pages() {
    return folder.resolve("pages.yaml");
  }

  public Path demoPages() {
    return folder.resolve("demo-pages.yaml");
  }

  public Path firstRun() {
    return folder.resolve("first-run.txt");
  }

  public Path accounts() {
    return folder.resolve("accounts.yaml");
  }

  /** What vouches for the evidence from outside the database. */
  public Path checkpoints() {
    return folder.resolve("checkpoints");
  }

  /** A model laid there is tried beside the one in use. */
  public Path candidate() {
    return folder.resolve("candidate");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path running() {
    return folder.resolve("running.properties");
  }

  /** Makes what is missing and leaves alone what is there. */
  void prepare() {
    try {
      createPrivate(folder);
      createPrivate(secrets());
      Files.createDirectories(log().getParent());
      for (String secret :
          Set.of("website.ambermere-website", "ingest.file-token", "tokens.key", "authors.key")) {
        writeOnce(secrets().resolve(secret), randomHex() + "\n");
      }
      writeOnce(pages(), resource("pages.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder " + folder + " cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  /** Takes the place of what was there under that name. */
  void keepSecret(String name, String value) throws IOException {
    write(secrets().resolve(name), value + "\n");
  }

  private static void writeOnce(Path file, String content) throws IOException {
    if (!Files.exists(file)) {
      write(file, content);
    }
  }

  /**
   * Whole or not at all: a process killed between creating and writing would leave an empty secret.
   */
  private static void write(Path file, String content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, content);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String randomHex() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Home.class.getResourceAsStream("/moothall/deploy/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the class path has no /moothall/deploy/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
