package moothall.escalation.duty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML file of the council's, or the one that is shipped; faults in it name the file. */
record CouncilFile(String name) {

  /** What is shipped beside this class. */
  static String shipped(String file) {
    try (InputStream in =
        Objects.requireNonNull(CouncilFile.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  static String text(Path own) {
    try {
      return Files.readString(own);
    } catch (IOException e) {
      throw new UncheckedIOException(own + " cannot be read", e);
    }
  }

  /** Names with values; the same name twice is a fault. */
  Map<?, ?> parse(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return map(new Yaml(new SafeConstructor(options)).load(yaml), "the file");
    } catch (YAMLException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  Map<?, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(what + ": " + value, "names with values");
  }

  IllegalArgumentException wrong(String what, String expected) {
    return new IllegalArgumentException(
        "in " + name + ", " + what + " (expected: " + expected + ")");
  }
}
