package moothall.deploy.simulator.site;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import moothall.deploy.simulator.delivery.Deliveries;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Town;
import moothall.deploy.simulator.town.TownComment;
import moothall.deploy.simulator.town.Words;

/** The pages of the town's website, and what a resident can do on them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SiteController {

  private final Town town;
  private final Deliveries deliveries;
  private final Pages pages;

  SiteController(Town town, Deliveries deliveries, Pages pages) {
    this.town = town;
    this.deliveries = deliveries;
    this.pages = pages;
  }

  @Get
  HttpResponse<String> front() {
    return pages.front(HttpStatus.OK, CommentForm.about(Posts.all().getFirst().id()));
  }

  @Get("/posts/{id}")
  HttpResponse<String> post(
      String id, @QueryValue @Nullable String mine, @QueryValue @Nullable String key) {
    Optional<OwnComment> own =
        mine == null || key == null ? Optional.empty() : town.own(mine, key).map(OwnComment::of);
    return Posts.find(id)
        .map(post -> pages.post(HttpStatus.OK, post, CommentForm.about(id), own))
        .orElseGet(pages::missing);
  }

  @Post("/comments")
  HttpResponse<?> write(@Body Map<String, Object> fields) {
    CommentForm form = CommentForm.of(fields);
    if (form.problem().isPresent()) {
      return Posts.find(form.post())
          .map(post -> pages.post(HttpStatus.UNPROCESSABLE_ENTITY, post, form, Optional.empty()))
          .orElseGet(() -> pages.front(HttpStatus.UNPROCESSABLE_ENTITY, form));
    }
    TownComment comment = town.post(form.post(), new Words(form.name()), new Words(form.text()));
    deliveries.somethingHappenedTo(comment.id());
    return seePost(comment);
  }

  @Get("/comments/{id}")
  HttpResponse<String> own(String id, @QueryValue(defaultValue = "") String key) {
    return town.own(id, key)
        .map(comment -> pages.own(HttpStatus.OK, OwnComment.of(comment)))
        .orElseGet(pages::missing);
  }

  @Post("/comments/{id}/edit")
  HttpResponse<?> edit(String id, @Body Map<String, Object> fields) {
    Optional<TownComment> comment = town.own(id, CommentForm.text(fields, "key"));
    if (comment.isEmpty()) {
      return pages.missing();
    }
    String text = CommentForm.text(fields, "text").strip();
    Optional<String> problem = CommentForm.problemWith(text);
    if (problem.isPresent()) {
      return pages.own(
          HttpStatus.UNPROCESSABLE_ENTITY,
          OwnComment.of(comment.get()).rejected(text, problem.get()));
    }
    town.edit(id, new Words(text));
    deliveries.somethingHappenedTo(id);
    return seePost(comment.get());
  }

  @Post("/comments/{id}/remove")
  HttpResponse<?> remove(String id, @Body Map<String, Object> fields) {
    Optional<TownComment> comment = town.own(id, CommentForm.text(fields, "key"));
    if (comment.isEmpty()) {
      return pages.missing();
    }
    town.remove(id);
    deliveries.somethingHappenedTo(id);
    return HttpResponse.seeOther(URI.create("/posts/" + comment.get().posted().postId()));
  }

  private static HttpResponse<?> seePost(TownComment comment) {
    return HttpResponse.seeOther(
        URI.create(
            "/posts/"
                + comment.posted().postId()
                + "?mine="
                + comment.id()
                + "&key="
                + comment.posted().key()));
  }
}
