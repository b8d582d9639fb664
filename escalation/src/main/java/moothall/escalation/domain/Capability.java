package moothall.escalation.domain;

import java.util.Map;

/**
 * What we can ask of a platform, as data.
 *
 * @param hides whether a comment can be hidden and shown again
 */
public record Capability(boolean hides) {

  private static final Map<String, Capability> BY_PLATFORM =
      Map.of(
          "website", new Capability(true),
          "facebook", new Capability(true),
          "youtube", new Capability(true),
          "file", new Capability(false));

  /** A platform that is not in the table can do nothing: a person acts there. */
  public static Capability of(String platform) {
    return BY_PLATFORM.getOrDefault(platform, new Capability(false));
  }
}
