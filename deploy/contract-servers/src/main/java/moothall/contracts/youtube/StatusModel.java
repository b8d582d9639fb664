package moothall.contracts.youtube;

/** Which changes of a status YouTube carries out: its own pages contradict each other. */
public enum StatusModel {
  /** The method's reference: what was rejected stays so. */
  REFERENCE,
  /** The guide: what was published or rejected cannot be held any more. */
  GUIDE,
  /** What a tool in the field lives by: everything is possible. */
  FIELD;

  boolean allows(ModerationStatus from, ModerationStatus to) {
    return from == to
        || switch (this) {
          case REFERENCE -> from != ModerationStatus.REJECTED;
          case GUIDE -> to != ModerationStatus.HELD || from == ModerationStatus.SPAM;
          case FIELD -> true;
        };
  }
}
