package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.CaseReader;
import org.jspecify.annotations.Nullable;

/**
 * Comments, with or without a case. Anybody signed in can raise a referral about one; there is no
 * endpoint that stops one.
 */
@Controller("/api/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommentController {

  private final CaseReader reader;
  private final ReferralDesk referrals;

  CommentController(CaseReader reader, ReferralDesk referrals) {
    this.reader = reader;
    this.referrals = referrals;
  }

  /** A comment with all verdicts on it; {@code caseId} is null if it has no case. */
  record CommentView(String commentId, @Nullable String caseId, List<VersionView> versions) {}

  /** All that somebody learns who raised a referral and may not see the case. */
  record ReceiptView(String commentId, String type, String state) {}

  /** Which referral, and why. */
  record ReferralRequest(@Nullable String type, @Nullable String reason) {}

  @Get
  @Does("Shows a comment with the verdicts on it")
  @Gives(CommentView.class)
  HttpResponse<?> byQuery(@QueryValue String id, Viewer viewer) {
    return one(id, viewer);
  }

  @Get("/{commentId}")
  @Does("Shows a comment with the verdicts on it")
  @Gives(CommentView.class)
  HttpResponse<?> byPath(String commentId, Viewer viewer) {
    return one(commentId, viewer);
  }

  @Post("/referrals")
  @Does("Raises a referral about a comment")
  @Gives(value = ReferralView.class, status = 201)
  @Gives(ReferralView.class)
  @Gives(value = ReceiptView.class, status = 202)
  HttpResponse<?> raiseByQuery(
      @QueryValue String id, @Body @Nullable ReferralRequest body, Viewer viewer) {
    return raise(id, body, viewer);
  }

  @Post("/{commentId}/referrals")
  @Does("Raises a referral about a comment")
  @Gives(value = ReferralView.class, status = 201)
  @Gives(ReferralView.class)
  @Gives(value = ReceiptView.class, status = 202)
  HttpResponse<?> raiseByPath(
      String commentId, @Body @Nullable ReferralRequest body, Viewer viewer) {
    return raise(commentId, body, viewer);
  }

  private HttpResponse<?> one(String id, Viewer viewer) {
    return parse(id)
        .flatMap(comment -> reader.find(viewer, comment))
        .<HttpResponse<?>>map(it -> HttpResponse.ok(view(id, it, viewer)))
        .orElseGet(Answers::noSuchComment);
  }

  private static CommentView view(String id, CaseReader.CommentFile it, Viewer viewer) {
    boolean withheld = it.isWithheldFrom(viewer);
    return new CommentView(
        id,
        it.file().map(file -> file.it().id().toString()).orElse(null),
        it.versions().stream().map(version -> VersionView.of(version, withheld, viewer)).toList());
  }

  private HttpResponse<?> raise(String id, @Nullable ReferralRequest body, Viewer viewer) {
    String words = body == null ? null : body.reason();
    String name = body == null || body.type() == null ? "" : body.type();
    Optional<ReferralType> type = ReferralType.parse(name);
    if (type.isEmpty()) {
      return Answers.badRequest(
          "referral-type",
          "The type is missing or unknown (expected one of "
              + Arrays.toString(ReferralType.values())
              + ").");
    }
    Optional<String> objection = Reason.objection(words);
    if (words == null || objection.isPresent()) {
      return Answers.badReason(objection.orElse(""));
    }
    return parse(id)
        .flatMap(it -> referrals.raise(it, type.get(), viewer, new Reason(words)))
        .<HttpResponse<?>>map(raised -> answer(id, raised))
        .orElseGet(Answers::noSuchComment);
  }

  private static HttpResponse<?> answer(String id, ReferralDesk.Raised raised) {
    if (!raised.seen()) {
      // The same whether there was such a referral, or such a case, before.
      return HttpResponse.accepted()
          .body(new ReceiptView(id, raised.referral().type().name(), "RAISED"));
    }
    return HttpResponse.status(raised.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(ReferralView.of(raised.referral(), raised.state(), null));
  }

  private static Optional<CommentId> parse(String id) {
    return CommentId.isWellFormed(id) ? Optional.of(new CommentId(id)) : Optional.empty();
  }
}
