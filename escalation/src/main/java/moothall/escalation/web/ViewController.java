package moothall.escalation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import moothall.escalation.access.Viewer;
import moothall.escalation.reading.Views;
import moothall.escalation.work.Question;
import moothall.service.Problem;
import org.jspecify.annotations.Nullable;

/** Filters of the list that somebody keeps under a name. */
@Controller("/api/views")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ViewController {

  private final Views views;

  ViewController(Views views) {
    this.views = views;
  }

  /** {@code query} is what stands behind the question mark of the list's address. */
  record SavedView(String name, String query) {}

  /** The views of whoever asks. */
  record ViewListView(List<SavedView> views) {}

  /** A view to keep, or the name of one to remove. */
  record ViewRequest(@Nullable String name, @Nullable String query) {}

  @Get
  @Does("Lists the filters that one keeps")
  @Gives(ViewListView.class)
  ViewListView all(Viewer viewer) {
    return new ViewListView(
        views.of(viewer).stream()
            .map(it -> new SavedView(it.name(), it.question().query()))
            .toList());
  }

  @Post
  @Does("Keeps a filter under a name")
  @Gives(value = ViewListView.class, status = 201)
  HttpResponse<?> keep(@Body @Nullable ViewRequest body, Viewer viewer) {
    Question question = Question.parse(said(body == null ? null : body.query()));
    Optional<String> objection =
        views.keep(viewer, said(body == null ? null : body.name()), question);
    return objection.isPresent()
        ? Answers.badRequest("view", objection.get())
        : HttpResponse.created(all(viewer));
  }

  @Post("/drop")
  @Does("Drops a filter")
  @Gives(ViewListView.class)
  HttpResponse<?> drop(@Body @Nullable ViewRequest body, Viewer viewer) {
    return views.drop(viewer, said(body == null ? null : body.name()))
        ? HttpResponse.ok(all(viewer))
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-view", "You keep no view of this name.")
            .toResponse();
  }

  private static String said(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
