package moothall.escalation.console;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.escalation.access.Viewer;
import moothall.escalation.domain.Reason;
import moothall.escalation.letters.ReplayDesk;
import moothall.escalation.letters.ReplayDesk.Answer;
import moothall.escalation.letters.ReplayDesk.Standing;

/** What was set aside, and asking for it to be sent again: a look first, then a reason. */
@Controller("/operations/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LetterPages {

  /** The field of a letter begins with it; its number follows. */
  private static final String LETTER = "letter-";

  private static final int DIGITS = 18;

  private final ReplayDesk desk;
  private final Pages pages;

  LetterPages(ReplayDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> standing(Viewer viewer) {
    return show(HttpStatus.OK, "", viewer);
  }

  @Post("/preview")
  HttpResponse<String> preview(@Body Map<String, String> form, Viewer viewer) {
    return look(HttpStatus.OK, desk.preview(numbers(form)), "", viewer);
  }

  @Post
  HttpResponse<?> ask(@Body Map<String, String> form, Viewer viewer) {
    Set<Long> numbers = numbers(form);
    String words = form.getOrDefault("reason", "");
    Optional<String> objection = Reason.objection(words);
    if (objection.isPresent()) {
      return look(HttpStatus.BAD_REQUEST, desk.preview(numbers), objection.get(), viewer);
    }
    Answer answer = desk.ask(viewer, numbers, new Reason(words));
    return answer instanceof Answer.Done
        ? HttpResponse.seeOther(URI.create("/operations/dead-letters"))
        : look(HttpStatus.OK, answer, "", viewer);
  }

  private HttpResponse<String> look(
      HttpStatus status, Answer answer, String problem, Viewer viewer) {
    return switch (answer) {
      case Answer.Preview(var lines) ->
          pages.show(
              status,
              "dead-letters-preview.jte",
              Map.of("rows", rows(lines, viewer), "problem", problem, "user", viewer.name()));
      case Answer.Refused(var why) -> show(HttpStatus.CONFLICT, why, viewer);
      case Answer.Done _ -> throw new IllegalStateException("a look does nothing");
    };
  }

  private HttpResponse<String> show(HttpStatus status, String problem, Viewer viewer) {
    Optional<Standing> standing = desk.standing();
    List<LetterRow> rows = standing.map(it -> rows(it.lines(), viewer)).orElse(List.of());
    return pages.show(
        status,
        "dead-letters.jte",
        Map.of(
            "rows",
            rows,
            "older",
            standing.map(Standing::older).orElse(0L),
            "command",
            LetterRow.COMMAND,
            "away",
            standing.isEmpty(),
            "problem",
            problem,
            "user",
            viewer.name()));
  }

  private static List<LetterRow> rows(List<ReplayDesk.Line> lines, Viewer viewer) {
    return lines.stream().map(it -> LetterRow.of(it, viewer)).toList();
  }

  private static Set<Long> numbers(Map<String, String> form) {
    return form.keySet().stream()
        .filter(it -> it.startsWith(LETTER))
        .map(it -> it.substring(LETTER.length()))
        .filter(LetterPages::isNumber)
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(it -> it >= '0' && it <= '9');
  }
}
