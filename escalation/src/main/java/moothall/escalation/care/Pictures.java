package moothall.escalation.care;

/**
 * How somebody wants pictures shown: they stay longer with people than words do.
 *
 * @param grey without colours, which are a good part of what stays
 * @param textOnly not fetched at all; what they show stands beside them in words
 */
public record Pictures(boolean grey, boolean textOnly) {

  /** As they are; what holds until somebody chooses. */
  public static final Pictures AS_THEY_ARE = new Pictures(false, false);
}
