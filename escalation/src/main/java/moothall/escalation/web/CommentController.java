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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import moothall.escalation.casework.ReferralDesk;
import moothall.escalation.domain.CommentId;
import moothall.escalation.domain.EvidenceMode;
import moothall.escalation.domain.Judgement;
import moothall.escalation.domain.Reason;
import moothall.escalation.domain.ReferralType;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import org.jspecify.annotations.Nullable;

/**
 * Comments, with or without a case. Anybody signed in can raise a referral about one; there is no
 * endpoint that stops or dismisses one.
 */
@Controller("/api/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class CommentController {

  private final CaseReader reader;
  private final ReferralDesk referrals;

  CommentController(CaseReader reader, ReferralDesk referrals) {
    this.reader = reader;
    this.referrals = referrals;
  }

  /** A comment with all verdicts on it; {@code caseId} is null if it has no case. */
  record CommentView(String commentId, @Nullable String caseId, List<VersionView> versions) {}

  /** Which referral, and why. */
  record ReferralRequest(@Nullable String type, @Nullable String reason) {}

  @Get
  HttpResponse<?> byQuery(@QueryValue String id) {
    return one(id);
  }

  @Get("/{commentId}")
  HttpResponse<?> byPath(String commentId) {
    return one(commentId);
  }

  @Post("/referrals")
  HttpResponse<?> raiseByQuery(
      @QueryValue String id, @Body @Nullable ReferralRequest body, Principal user) {
    return raise(id, body, user);
  }

  @Post("/{commentId}/referrals")
  HttpResponse<?> raiseByPath(
      String commentId, @Body @Nullable ReferralRequest body, Principal user) {
    return raise(commentId, body, user);
  }

  private HttpResponse<?> one(String id) {
    return parse(id)
        .flatMap(reader::find)
        .<HttpResponse<?>>map(it -> HttpResponse.ok(view(id, it)))
        .orElseGet(Answers::noSuchComment);
  }

  private static CommentView view(String id, CaseReader.CommentFile it) {
    boolean withheld =
        it.file().map(CaseFile::isWithheld).orElse(false)
            || it.versions().stream().anyMatch(CommentController::isWithheld);
    return new CommentView(
        id,
        it.file().map(file -> file.it().id().toString()).orElse(null),
        it.versions().stream().map(version -> VersionView.of(version, withheld)).toList());
  }

  private static boolean isWithheld(Judgement version) {
    return version.grade().evidenceMode() == EvidenceMode.LINK_ONLY;
  }

  private HttpResponse<?> raise(String id, @Nullable ReferralRequest body, Principal user) {
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
        .flatMap(it -> referrals.raise(it, type.get(), user.getName(), new Reason(words)))
        .<HttpResponse<?>>map(CommentController::answer)
        .orElseGet(Answers::noSuchComment);
  }

  private static HttpResponse<?> answer(ReferralDesk.Raised raised) {
    return HttpResponse.status(raised.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(ReferralView.of(raised.referral()));
  }

  private static Optional<CommentId> parse(String id) {
    return CommentId.isWellFormed(id) ? Optional.of(new CommentId(id)) : Optional.empty();
  }
}
