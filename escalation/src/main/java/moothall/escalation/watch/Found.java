package moothall.escalation.watch;

/** A value, and which instance said it. */
public record Found(Instance instance, Sample sample) {

  double value() {
    return sample.value();
  }

  /** The label of that name; "job" and "instance" are whoever said it, as Prometheus has it. */
  String label(String name) {
    return switch (name) {
      case "job" -> instance.service();
      case "instance" -> instance.address();
      default -> sample.label(name);
    };
  }
}
