package moothall.escalation.domain;

/** What we can ask of each platform, as known when the service started. */
public interface Capabilities {

  /** A platform that nobody has heard of can do nothing: a person acts there. */
  Capability of(String platform);
}
