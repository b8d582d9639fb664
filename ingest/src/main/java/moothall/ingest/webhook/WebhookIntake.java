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

  /** Acknowledged if every part is; one bad part does not keep the others waiting. */
  public Publication take(WebhookChannel channel, byte[] raw) {
    return switch (channel.cut(raw)) {
      case Cutting.Unreadable(var refusal) ->
          intake.setAside(channel.platform(), UNKNOWN_PAGE, raw, refusal);
      case Cutting.Cut(var parts) -> take(channel, parts);
    };
  }

  private Publication take(WebhookChannel channel, List<Part> parts) {
    Instant now = clock.instant();
    List<CommentReceived> comments = new ArrayList<>();
    List<Aside> asides = new ArrayList<>();
    for (Part part : parts) {
      Reading reading = channel.read(part);
      if (reading instanceof Reading.NotOurs(var reason)) {
        intake.ignore(channel.platform(), reason);
        continue;
      }
      Optional<PageRegistered> page = pages.findByAccount(channel.platform(), part.account());
      if (reading instanceof Reading.Comment(var delivered)
          && page.filter(PageRegister::isApproved).isPresent()) {
        comments.add(
            new Acceptance(page.get(), "WEBHOOK")
                .accept(delivered, part.raw(), UUID.randomUUID(), now));
      } else {
        Refusal why =
            reading instanceof Reading.Unreadable(var refusal) ? refusal : notApproved(page);
        asides.add(
            new Aside(page.map(PageRegistered::getPageId).orElse(UNKNOWN_PAGE), part.raw(), why));
      }
    }
    return publish(channel, comments, asides);
  }

  private Publication publish(
      WebhookChannel channel, List<CommentReceived> comments, List<Aside> asides) {
    Publication publication = comments.isEmpty() ? new Acknowledged() : intake.accept(comments);
    for (Aside aside : asides) {
      if (!(publication instanceof Acknowledged)) {
        return publication;
      }
      publication =
          intake.setAside(channel.platform(), aside.pageId(), aside.raw(), aside.refusal());
    }
    return publication;
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
                "No page of the register has this page's id at its platform as its account; the"
                    + " comment was set aside, not judged."));
  }

  /** A part that a person must look at. */
  private record Aside(String pageId, byte[] raw, Refusal refusal) {}
}
