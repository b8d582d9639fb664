package moothall.moderation.topology;

/** Hears of every record that was set aside; for counting only. */
@FunctionalInterface
public interface QuarantineListener {

  /** Setting under which Kafka hands the listener to its exception handlers. */
  String SETTING = "moothall.quarantine.listener";

  QuarantineListener UNHEARD = reason -> {};

  /** The reason is one of a few kebab-case codes. */
  void setAside(String reason);
}
