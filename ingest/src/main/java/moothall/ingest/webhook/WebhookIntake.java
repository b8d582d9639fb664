package moothall.ingest.webhook;

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

/** Takes in an authentic delivery: every part of it is published, set aside or counted. */
@Singleton
public final class WebhookIntake {

  private static final String UNKNOWN_PAGE = "unknown";

  private final PageRegister pages;
  private final Intake intake;
  private final Clock clock;

  WebhookIntake(PageRegister pages, Intake intake, Clock clock) {
    this.pages = pages;
    this.intake = intake;
    this.clock = clock;
  }

  /** Sets a whole delivery aside in which no part can be found. */
  public Publication setAside(String channel, byte[] raw, Refusal refusal) {
    return intake.setAside(channel, UNKNOWN_PAGE, raw, refusal);
  }

  /**
   * Acknowledged if every part is; one bad part does not keep the others waiting.
   *
   * @param channel the platform, as the register has it
   */
  public Publication take(String channel, List<Part> parts) {
    Instant now = clock.instant();
    List<CommentReceived> comments = new ArrayList<>();
    List<Aside> asides = new ArrayList<>();
    for (Part part : parts) {
      Optional<PageRegistered> page = pages.findByAccount(channel, part.account());
      switch (part.reading()) {
        case Reading.NotOurs(var reason) -> intake.ignore(channel, reason);
        case Reading.Unreadable(var refusal) -> asides.add(aside(page, part, refusal));
        case Reading.Comment(var delivered) -> {
          if (page.filter(PageRegister::isApproved).isPresent()) {
            comments.add(
                new Acceptance(page.get(), "WEBHOOK")
                    .accept(delivered, part.raw(), UUID.randomUUID(), now));
          } else {
            asides.add(aside(page, part, notApproved(page)));
          }
        }
      }
    }
    return publish(channel, comments, asides);
  }

  private Publication publish(String channel, List<CommentReceived> comments, List<Aside> asides) {
    Publication publication = comments.isEmpty() ? new Acknowledged() : intake.accept(comments);
    for (Aside aside : asides) {
      if (!(publication instanceof Acknowledged)) {
        return publication;
      }
      publication = intake.setAside(channel, aside.pageId(), aside.raw(), aside.refusal());
    }
    return publication;
  }

  private static Aside aside(Optional<PageRegistered> page, Part part, Refusal refusal) {
    String pageId = page.map(PageRegistered::getPageId).orElse(UNKNOWN_PAGE);
    return new Aside(pageId, part.raw(), refusal);
  }

  private static Refusal notApproved(Optional<PageRegistered> page) {
    return page.map(it ->
            new Refusal(
                "page-not-approved",
                "The page is "
                    + it.getStatus()
                    + " (expected: APPROVED); the comment was set aside, not judged."))
        .orElseGet(() ->
            new Refusal(
                "page-not-registered",
                "No page of the register has the account for which this was delivered; the"
                    + " comment was set aside, not judged."));
  }

  /** A part that a person must look at. */
  private record Aside(String pageId, byte[] raw, Refusal refusal) {}
}
