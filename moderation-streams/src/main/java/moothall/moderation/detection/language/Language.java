package moothall.moderation.detection.language;

/** As far as moderation needs to know. */
public enum Language {
  ENGLISH,
  WELSH,
  /** Surely neither English nor Welsh. */
  OTHER,
  /** Too short, too odd or too mixed to say: names, slogans, links, one foreign word. */
  UNKNOWN
}
