package moothall.escalation.console;

import static moothall.escalation.console.language.Language.t;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.erasure.ErasureAnswer;
import moothall.escalation.erasure.ErasureDesk;
import moothall.escalation.retention.OnRequest;
import moothall.escalation.subjects.SubjectDesk;

/** The page at which the data protection officer erases what an author wrote, after a preview. */
@Controller("/erasure")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ErasurePages {

  private final ErasureDesk desk;
  private final Pages pages;

  ErasurePages(ErasureDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> done(Viewer viewer) {
    return show(HttpStatus.OK, viewer, "", Map.of(), Optional.empty());
  }

  @Post("/preview")
  HttpResponse<String> preview(@Body Map<String, String> form, Viewer viewer) {
    SubjectDesk.Wish wish = wish(form);
    Optional<String> objection = wish.objection();
    if (objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, viewer, objection.get(), form, Optional.empty());
    }
    return switch (desk.preview(viewer, wish)) {
      case ErasureAnswer.Preview it -> show(HttpStatus.OK, viewer, "", form, Optional.of(it));
      case ErasureAnswer.Refused(_, var why) ->
          show(HttpStatus.CONFLICT, viewer, why, form, Optional.empty());
      case ErasureAnswer.Done _ -> throw new IllegalStateException("a preview erases nothing");
    };
  }

  @Post
  HttpResponse<?> erase(@Body Map<String, String> form, Viewer viewer) {
    SubjectDesk.Wish wish = wish(form);
    String reason = form.getOrDefault("reason", "");
    Optional<String> objection = wish.objection().or(() -> Reason.objection(reason));
    if (objection.isPresent()) {
      return show(HttpStatus.BAD_REQUEST, viewer, objection.get(), form, Optional.empty());
    }
    return switch (desk.erase(viewer, wish, new Reason(reason), form.getOrDefault("preview", ""))) {
      case ErasureAnswer.Done _, ErasureAnswer.Preview _ ->
          HttpResponse.seeOther(URI.create("/erasure"));
      case ErasureAnswer.Refused(_, var why) ->
          show(HttpStatus.CONFLICT, viewer, why, form, Optional.empty());
    };
  }

  private static SubjectDesk.Wish wish(Map<String, String> form) {
    return SubjectDesk.Wish.sent(
        form.get("council"),
        form.get("platform"),
        form.get("authorId"),
        form.get("reference"),
        false);
  }

  private HttpResponse<String> show(
      HttpStatus status,
      Viewer viewer,
      String problem,
      Map<String, String> form,
      Optional<ErasureAnswer.Preview> preview) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "rows", desk.done().stream().map(it -> ErasureRow.of(it.getKey(), it.getValue())).toList());
    values.put("form", form);
    values.put("token", preview.map(ErasureAnswer.Preview::token).orElse(""));
    values.put("plan", preview.map(it -> lines(it.erased(), it.kept())).orElse(List.of()));
    values.put("problem", problem);
    values.put("user", viewer.name());
    return pages.show(status, "erasure.jte", values);
  }

  static List<String> lines(int erased, Map<OnRequest.Article, Integer> kept) {
    List<String> lines = new java.util.ArrayList<>();
    lines.add(t("Erased: {0}.", comments(erased)));
    kept.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it ->
            lines.add(
                t("Kept: {0}, because {1}.", comments(it.getValue()), t(it.getKey().words()))));
    return lines;
  }

  private static String comments(int number) {
    return number == 1 ? t("1 comment") : t("{0} comments", number);
  }
}
