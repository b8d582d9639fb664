package moothall.deploy.simulator.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import moothall.deploy.simulator.channels.OpenChannel;
import moothall.deploy.simulator.channels.OpenChannels;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Posts;
import moothall.deploy.simulator.town.Town;

/** Renders what residents see. The templates escape whatever they print. */
public final class Pages {

  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
  private static final int ON_FRONT_PAGE = 3;
  private static final int ON_POST_PAGE = 100;
  private static final int ON_CHANNEL_PAGE = 8;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "moothall.deploy.simulator.pages");
  private final Town town;
  private final OpenChannels channels;
  private final Supplier<DemoBar> demo;

  public Pages(Town town, OpenChannels channels, Supplier<DemoBar> demo) {
    this.town = town;
    this.channels = channels;
    this.demo = demo;
  }

  MutableHttpResponse<String> front(HttpStatus status, CommentForm form) {
    List<PostView> posts = Posts.all().stream().map(post -> view(post, ON_FRONT_PAGE)).toList();
    return page(status, "front.jte", Map.of("posts", posts, "form", form, "channels", channels()));
  }

  /** {@code posted} is the post on which somebody has just commented there. */
  MutableHttpResponse<String> channel(
      HttpStatus status, OpenChannel channel, CommentForm form, Optional<String> posted) {
    ChannelView view = ChannelView.of(channel, ON_CHANNEL_PAGE);
    return page(
        status,
        "channel.jte",
        Map.of("channel", view, "form", form, "posted", posted, "channels", channels()));
  }

  MutableHttpResponse<String> post(
      HttpStatus status, Post post, CommentForm form, Optional<OwnComment> own) {
    return page(
        status, "post.jte", Map.of("view", view(post, ON_POST_PAGE), "form", form, "own", own));
  }

  MutableHttpResponse<String> own(HttpStatus status, OwnComment comment) {
    return page(status, "own.jte", Map.of("comment", comment));
  }

  MutableHttpResponse<String> missing() {
    return page(HttpStatus.NOT_FOUND, "missing.jte", Map.of());
  }

  private List<ChannelView> channels() {
    return channels.all().stream().map(it -> ChannelView.of(it, 0)).toList();
  }

  private PostView view(Post post, int most) {
    return new PostView(post, town.shown(post.id(), most).stream().map(ShownComment::of).toList());
  }

  private MutableHttpResponse<String> page(
      HttpStatus status, String template, Map<String, Object> content) {
    Map<String, Object> model = new java.util.HashMap<>(content);
    model.put("demo", demo.get());
    StringOutput html = new StringOutput();
    templates.render(template, model, html);
    return HttpResponse.<String>status(status).contentType(HTML).body(html.toString());
  }
}
