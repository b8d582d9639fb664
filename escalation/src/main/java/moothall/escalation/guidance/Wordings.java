package moothall.escalation.guidance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import moothall.escalation.domain.ReplyText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What may be said in public: the council's own file, or else the one that is shipped. A fault
 * stops the start. No machine ever sends any of it.
 */
@Singleton
public final class Wordings {

  private static final String SHIPPED = "replies.yaml";

  private final List<Wording> wordings;

  Wordings(GuidanceConfig config) {
    this(config.replies() == null ? shipped() : own(config.replies()));
  }

  private Wordings(String yaml) {
    this.wordings = parsed(yaml);
  }

  static Wordings of(String yaml) {
    return new Wordings(yaml);
  }

  /** In the order of the file. */
  public List<Wording> all() {
    return wordings;
  }

  /** Those that fit any of the categories, then those that fit any comment. */
  public List<Wording> fitting(Collection<String> categories) {
    List<Wording> fitting = new ArrayList<>();
    wordings.stream()
        .filter(it -> it.categories().stream().anyMatch(categories::contains))
        .forEach(fitting::add);
    wordings.stream().filter(it -> it.categories().isEmpty()).forEach(fitting::add);
    return List.copyOf(fitting);
  }

  private static String shipped() {
    try (InputStream in =
        Objects.requireNonNull(Wordings.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED + " cannot be read", e);
    }
  }

  private static String own(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "moothall.escalation.guidance.replies: " + file + " cannot be read", e);
    }
  }

  private static List<Wording> parsed(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object file;
    try {
      file = new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the file of replies is no YAML: " + e.getMessage(), e);
    }
    if (!(file instanceof Map<?, ?> map) || !(map.get("replies") instanceof List<?> list)) {
      throw new IllegalArgumentException("the file of replies has no list (expected: replies)");
    }
    List<Wording> wordings = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Object entry : list) {
      if (!(entry instanceof Map<?, ?> it)) {
        throw new IllegalArgumentException("in the file of replies stands what is no reply");
      }
      Wording wording = wording(it);
      if (!ids.add(wording.id())) {
        throw new IllegalArgumentException("two replies have the id " + wording.id());
      }
      wordings.add(wording);
    }
    return List.copyOf(wordings);
  }

  private static Wording wording(Map<?, ?> it) {
    String id = text(it, "id", "a reply");
    return new Wording(
        id,
        text(it, "title", id),
        words(it, "en", id),
        words(it, "cy", id),
        categories(it.get("categories"), id));
  }

  private static String words(Map<?, ?> it, String name, String id) {
    String words = text(it, name, id);
    Optional<String> objection = ReplyText.objection(words);
    if (objection.isPresent()) {
      throw new IllegalArgumentException("the reply " + id + ", " + name + ": " + objection.get());
    }
    return words;
  }

  private static List<String> categories(@Nullable Object value, String id) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new IllegalArgumentException("categories of the reply " + id + " are no list");
  }

  private static String text(Map<?, ?> it, String name, String of) {
    if (it.get(name) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw new IllegalArgumentException(
        name + " of " + of + " is missing in the file of replies (expected: text)");
  }
}
