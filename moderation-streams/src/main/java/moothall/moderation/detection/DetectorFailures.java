package moothall.moderation.detection;

/** Hears of every detector that failed, so that somebody repairs it. */
@FunctionalInterface
public interface DetectorFailures {

  DetectorFailures UNHEARD = (detector, bug) -> {};

  /** The exception's message may quote the comment: report its class only. */
  void failed(String detector, RuntimeException bug);
}
