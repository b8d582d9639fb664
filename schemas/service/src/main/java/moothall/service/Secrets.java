package moothall.service;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Secrets by name. Configuration and events carry names only; the value comes from the environment
 * ({@code MOOTHALL_SECRET_<NAME>}, upper case, everything but letters and digits as underscore) or
 * from a file of that name in the secrets folder. Values are never logged.
 */
@Singleton
public final class Secrets {

  private final Path folder;

  public Secrets(@Value("${moothall.secrets-dir:secrets}") Path folder) {
    this.folder = folder;
  }

  /** Empty if nobody has set it; read anew each time, so that a rotated secret works at once. */
  public Optional<byte[]> find(String name) {
    String fromEnvironment = System.getenv(variable(name));
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return Optional.of(fromEnvironment.strip().getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String value = Files.readString(file).strip();
      return value.isEmpty()
          ? Optional.empty()
          : Optional.of(value.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the secret " + name + " cannot be read", e);
    }
  }

  /** Where somebody puts the secret of that name, in words for a log or a person. */
  public String place(String name) {
    return "environment variable " + variable(name) + ", or file " + folder.resolve(name);
  }

  private static String variable(String name) {
    return "MOOTHALL_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
