package moothall.ingest.polling;

import moothall.events.PollRound;
import moothall.ingest.comment.Acceptance;

/**
 * One page's turn: whom to ask, with what, in which round, and what is remembered of it.
 *
 * @param book where its cursor is kept
 * @param round as it was when the turn began
 */
record Turn(
    CommentListing listing, Account account, CursorBook book, PollRound round, PageState state) {

  private static final String VIA = "POLL";

  String pageId() {
    return account.page().getPageId();
  }

  /** How a comment of this page is accepted that was seen in a list. */
  Acceptance acceptance() {
    return new Acceptance(account.page(), VIA);
  }

  Question question() {
    return new Question(account, round.getSince(), round.getThorough(), round.getPosition());
  }
}
