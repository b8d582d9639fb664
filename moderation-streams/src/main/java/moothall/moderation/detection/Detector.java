package moothall.moderation.detection;

import java.util.List;

/** Looks at a comment for one harm or with one technique; keeps no state between comments. */
public interface Detector {

  /** Kebab-case name used in findings, metrics and documents, forever. */
  String name();

  List<Finding> inspect(Reading reading);
}
