package moothall.ingest.facebook;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moothall.events.CommentReceived;
import moothall.events.PageRegistered;
import moothall.ingest.comment.Acceptance;
import moothall.ingest.comment.Refusal;
import moothall.ingest.pages.PageRegister;
import moothall.ingest.publishing.CommentPublisher.Acknowledged;
import moothall.ingest.publishing.CommentPublisher.Publication;
import moothall.ingest.publishing.Intake;

/** Takes in an authentic delivery: every change of it is published, set aside or counted. */
@Singleton
final class FacebookIntake {

  private static final String CHANNEL = "facebook";
  private static final String UNKNOWN_PAGE = "unknown";

  private final PageRegister pages;
  private final Intake intake;
  private final Clock clock;

  FacebookIntake(PageRegister pages, Intake intake, Clock clock) {
    this.pages = pages;
    this.intake = intake;
    this.clock = clock;
  }

  /** Acknowledged if every part is; one bad change does not keep the others waiting. */
  Publication take(byte[] raw) {
    return switch (FacebookBatch.cut(raw)) {
      case FacebookBatch.Unreadable(var refusal) ->
          intake.setAside(CHANNEL, UNKNOWN_PAGE, raw, refusal);
      case FacebookBatch.Cut(var changes) -> take(changes);
    };
  }

  private Publication take(List<FacebookBatch.Change> changes) {
    Instant now = clock.instant();
    List<CommentReceived> comments = new ArrayList<>();
    List<Aside> asides = new ArrayList<>();
    for (FacebookBatch.Change change : changes) {
      switch (FacebookChange.read(change)) {
        case FacebookChange.NotOurs(var reason) -> intake.ignore(CHANNEL, reason);
        case FacebookChange.Unreadable(var refusal) ->
            asides.add(new Aside(page(change).orElse(UNKNOWN_PAGE), change.raw(), refusal));
        case FacebookChange.Comment(var delivered) -> {
          Optional<PageRegistered> page = pages.findByAccount(CHANNEL, change.account());
          if (page.filter(PageRegister::isApproved).isPresent()) {
            comments.add(
                new Acceptance(page.get(), "WEBHOOK")
                    .accept(delivered, change.raw(), UUID.randomUUID(), now));
          } else {
            asides.add(new Aside(page(change).orElse(UNKNOWN_PAGE), change.raw(), refusal(page)));
          }
        }
      }
    }
    return publish(comments, asides);
  }

  private Publication publish(List<CommentReceived> comments, List<Aside> asides) {
    Publication publication = comments.isEmpty() ? new Acknowledged() : intake.accept(comments);
    for (Aside aside : asides) {
      if (!(publication instanceof Acknowledged)) {
        return publication;
      }
      publication = intake.setAside(CHANNEL, aside.pageId(), aside.raw(), aside.refusal());
    }
    return publication;
  }

  private Optional<String> page(FacebookBatch.Change change) {
    return pages.findByAccount(CHANNEL, change.account()).map(PageRegistered::getPageId);
  }

  private static Refusal refusal(Optional<PageRegistered> page) {
    return page.map(it ->
            new Refusal(
                "page-not-approved",
                "The page is "
                    + it.getStatus()
                    + " (expected: APPROVED); the comment was set aside, not judged."))
        .orElseGet(() ->
            new Refusal(
                "page-not-registered",
                "No page of the register has this Facebook page's number as its account; the"
                    + " comment was set aside, not judged."));
  }

  /** A change that a person must look at. */
  private record Aside(String pageId, byte[] raw, Refusal refusal) {}
}
