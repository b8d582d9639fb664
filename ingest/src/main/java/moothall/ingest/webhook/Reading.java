package moothall.ingest.webhook;

import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;

/** What one part of an authentic delivery is to us. */
public sealed interface Reading {

  record Comment(Delivered delivered) implements Reading {}

  /**
   * Nothing that we moderate: a reaction, a post, the council's own words. It is counted and left.
   *
   * @param reason kebab-case, a metric label
   */
  record NotOurs(String reason) implements Reading {}

  /** A person must look at it. */
  record Unreadable(Refusal refusal) implements Reading {}

  static Reading unreadable(String code, String sentence) {
    return new Unreadable(new Refusal(code, sentence));
  }
}
