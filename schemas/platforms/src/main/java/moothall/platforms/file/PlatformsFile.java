package moothall.platforms.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The file of platforms: loaded whole, checked whole, or not used at all. */
public final class PlatformsFile {

  private static final String NAME = "platforms.yaml";

  private PlatformsFile() {}

  /**
   * The platforms of this version.
   *
   * @throws PlatformsUnusableException if the file has a fault, which a test excludes
   */
  public static Platforms shipped() {
    try (InputStream file =
        Objects.requireNonNull(PlatformsFile.class.getResourceAsStream(NAME), NAME)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(NAME + " cannot be read", e);
    }
  }

  static Platforms parse(String yaml) {
    List<String> faults = new ArrayList<>();
    Fields file = new Fields(load(yaml), NAME, faults);
    Map<String, String> sources = sources(file.child("sources"));
    PlatformReading reading = new PlatformReading(sources.keySet());
    List<Platform> platforms = new ArrayList<>();
    for (Fields entry : file.children("platforms")) {
      Platform platform = reading.platform(entry);
      if (platforms.stream().anyMatch(it -> it.id().equals(platform.id()))) {
        entry.wrong("id", "each platform once", Optional.empty());
      }
      platforms.add(platform);
    }
    file.nothingElse();
    if (!faults.isEmpty()) {
      throw new PlatformsUnusableException(String.join("; ", faults));
    }
    return new Platforms(platforms, sources);
  }

  private static Map<String, String> sources(Fields fields) {
    Map<String, String> sources = new LinkedHashMap<>();
    fields.keys().forEach(key -> sources.put(key, fields.text(key)));
    return sources;
  }

  private static Object load(String yaml) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
      return loaded == null ? Map.of() : loaded;
    } catch (YAMLException e) {
      throw new PlatformsUnusableException(NAME + " is not YAML: " + e.getMessage(), e);
    }
  }
}
