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
import moothall.deploy.simulator.channels.OpenChannel;
import moothall.deploy.simulator.channels.OpenChannels;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Words;

/** The town's pages on other platforms, as the public sees them, and what it can do there. */
@Controller("/channels/{platform}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ChannelController {

  private final OpenChannels channels;
  private final Pages pages;

  ChannelController(OpenChannels channels, Pages pages) {
    this.channels = channels;
    this.pages = pages;
  }

  /** {@code posted} names the post on which somebody has just commented. */
  @Get
  HttpResponse<String> page(String platform, @QueryValue @Nullable String posted) {
    Optional<String> about = Posts.find(posted == null ? "" : posted).map(it -> it.id());
    CommentForm form = CommentForm.about(about.orElse(Posts.all().getFirst().id()));
    return channels
        .find(platform)
        .map(it -> pages.channel(HttpStatus.OK, it, form, about))
        .orElseGet(pages::missing);
  }

  @Post("/comments")
  HttpResponse<?> write(String platform, @Body Map<String, Object> fields) {
    Optional<OpenChannel> channel = channels.find(platform);
    if (channel.isEmpty()) {
      return pages.missing();
    }
    CommentForm form = CommentForm.of(fields);
    if (form.problem().isPresent()) {
      return pages.channel(HttpStatus.UNPROCESSABLE_ENTITY, channel.get(), form, Optional.empty());
    }
    channel
        .get()
        .write(
            Posts.find(form.post()).orElseThrow(), new Words(form.name()), new Words(form.text()));
    return HttpResponse.seeOther(
        URI.create("/channels/" + platform + "?posted=" + form.post() + "#" + form.post()));
  }
}
