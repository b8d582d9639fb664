package moothall.moderation;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the documents that tests compare with, wherever Maven was started. */
public final class RepositoryRoot {

  private RepositoryRoot() {}

  public static Path find() {
    Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("moderation-streams"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no folder above holds moderation-streams");
    }
    return at;
  }
}
