package moothall.escalation.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Permission;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CaseReader;
import moothall.escalation.store.CasePlace;
import moothall.escalation.store.Database;
import moothall.escalation.store.Referrals;
import moothall.platforms.Platforms;
import moothall.platforms.Terms;
import org.jspecify.annotations.Nullable;

/** The list of cases, a case, and the list of referrals. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CasePages {

  private static final int ON_A_PAGE = 25;
  private static final int REFERRALS = 100;

  private final CaseReader reader;
  private final Database database;
  private final Referrals referrals;
  private final Pages pages;
  private final Platforms platforms;
  private final Clock clock;

  CasePages(
      CaseReader reader,
      Database database,
      Referrals referrals,
      Pages pages,
      Platforms platforms,
      Clock clock) {
    this.reader = reader;
    this.database = database;
    this.referrals = referrals;
    this.pages = pages;
    this.platforms = platforms;
    this.clock = clock;
  }

  @Get
  HttpResponse<String> list(
      @QueryValue(defaultValue = "worst") String order,
      @QueryValue @Nullable String after,
      Viewer viewer) {
    return cases("cases.jte", order, after, viewer);
  }

  /** The cards alone, for the script that keeps the list fresh. */
  @Get("/cases")
  HttpResponse<String> cards(
      @QueryValue(defaultValue = "worst") String order,
      @QueryValue @Nullable String after,
      Viewer viewer) {
    return cases("cards.jte", order, after, viewer);
  }

  private HttpResponse<String> cases(
      String template, String order, @Nullable String after, Viewer viewer) {
    boolean newest = order.equals("newest");
    CaseReader.Page page =
        reader.page(
            viewer,
            newest ? CaseReader.Order.NEWEST : CaseReader.Order.WORST,
            Optional.ofNullable(after).flatMap(CasePlace::parse),
            ON_A_PAGE);
    List<CaseRow> rows =
        page.files().stream().map(file -> CaseRow.of(file, clock.instant())).toList();
    String next = page.next().map(CasePlace::cursor).orElse("");
    return pages.show(
        HttpStatus.OK,
        template,
        template.equals("cards.jte")
            ? Map.of("rows", rows)
            : Map.of(
                "rows",
                rows,
                "order",
                newest ? "newest" : "worst",
                "after",
                after == null ? "" : after,
                "next",
                next,
                "user",
                viewer.name()));
  }

  @Get("/cases/{caseId}")
  HttpResponse<String> one(String caseId, Viewer viewer) {
    return sheet(caseId, viewer, HttpStatus.OK, "");
  }

  /** The page of a case, with a problem at the top if something could not be done. */
  HttpResponse<String> sheet(String caseId, Viewer viewer, HttpStatus status, String problem) {
    return CaseId.parse(caseId)
        .flatMap(id -> reader.find(viewer, id))
        .map(file ->
            pages.show(
                status,
                "case.jte",
                Map.of(
                    "sheet", CaseSheet.of(file, clock.instant()),
                    "problem", problem,
                    "terms", termsOnReferrals(file.it().commentId()),
                    "mayDecide", viewer.may(Permission.DECIDE, Queue.of(file.it())),
                    "user", viewer.name())))
        .orElseGet(() -> missing(viewer));
  }

  /** What the platform's terms make a person mind before a referral leaves; may be empty. */
  private String termsOnReferrals(CommentId comment) {
    return platforms
        .find(comment.platform())
        .flatMap(
            platform -> Optional.ofNullable(platform.terms().legalFirst().get(Terms.Use.REFERRAL)))
        .orElse("");
  }

  /** For a case that does not exist, and for one that the viewer may not see. */
  HttpResponse<String> missing(Viewer viewer) {
    return pages.show(HttpStatus.NOT_FOUND, "missing.jte", Map.of("user", viewer.name()));
  }

  /** For somebody who raised a referral and may not see the case that it belongs to. */
  HttpResponse<String> raised(Viewer viewer) {
    return pages.show(HttpStatus.ACCEPTED, "raised.jte", Map.of("user", viewer.name()));
  }

  @Get("/referrals")
  HttpResponse<String> referrals(Viewer viewer) {
    List<ReferralRow> rows =
        database
            .inTransaction(connection ->
                referrals.newestFirst(connection, viewer.queues(), Long.MAX_VALUE, REFERRALS))
            .stream()
            .map(it -> ReferralRow.of(it.referral()))
            .toList();
    return pages.show(HttpStatus.OK, "referrals.jte", Map.of("rows", rows, "user", viewer.name()));
  }
}
