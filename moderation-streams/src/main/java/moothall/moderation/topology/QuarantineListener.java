package moothall.moderation.topology;

import java.util.List;

/** Hears of every record that was set aside; for counting only. */
@FunctionalInterface
public interface QuarantineListener {

  /** Setting under which Kafka hands the listener to its exception handlers. */
  String SETTING = "moothall.quarantine.listener";

  /** What was kept of a comment to be laid beside others: dropped, since it says nothing else. */
  String UNREADABLE_REMARK = "unreadable-remark";

  /** All that a record is set aside for. */
  List<String> REASONS =
      List.of(
          Quarantine.UNDECODABLE,
          Quarantine.UNPROCESSABLE,
          Quarantine.TOO_LARGE,
          UNREADABLE_REMARK);

  QuarantineListener UNHEARD = reason -> {};

  /** The reason is one of a few kebab-case codes. */
  void setAside(String reason);
}
