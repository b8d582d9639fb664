package moothall.ingest.webhook;

import moothall.ingest.comment.Delivered;
import moothall.ingest.comment.Refusal;

/** What one part of a delivery is to us. */
public sealed interface Reading {

  /** Something happened to a comment. */
  record Comment(Delivered delivered) implements Reading {}

  /**
   * Nothing that we moderate: a reaction, a post, the council's own words.
   *
   * @param reason the label under which it is counted
   */
  record NotOurs(String reason) implements Reading {}

  /** Perhaps a comment, but not as the platform writes one: a person must look. */
  record Unreadable(Refusal refusal) implements Reading {

    public Unreadable(String code, String sentence) {
      this(new Refusal(code, sentence));
    }
  }
}
