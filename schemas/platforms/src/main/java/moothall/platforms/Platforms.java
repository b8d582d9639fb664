package moothall.platforms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The platforms that we know something of, in the file's order. A platform that is not among them
 * can be neither read nor acted on.
 */
public final class Platforms {

  private final Map<String, Platform> byId;
  private final Map<String, String> sources;

  /** Each platform stands there once; the sources are those that the facts refer to. */
  public Platforms(List<Platform> platforms, Map<String, String> sources) {
    this.byId = new LinkedHashMap<>();
    platforms.forEach(platform -> byId.put(platform.id(), platform));
    this.sources = new LinkedHashMap<>(sources);
  }

  public List<Platform> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Platform> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What was read, by the key with which facts refer to it. */
  public Map<String, String> sources() {
    return new LinkedHashMap<>(sources);
  }
}
