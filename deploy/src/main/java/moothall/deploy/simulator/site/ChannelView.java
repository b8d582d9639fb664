package moothall.deploy.simulator.site;

import java.util.List;
import moothall.deploy.simulator.channels.OpenChannel;
import moothall.deploy.simulator.channels.TownChannel;
import moothall.deploy.simulator.town.Posts;

/** A channel as the public sees it, and in figures what it does not see. */
public record ChannelView(TownChannel about, List<ChannelPostView> posts, int waiting) {

  static ChannelView of(OpenChannel channel, int mostComments) {
    return new ChannelView(
        channel.about(),
        Posts.all().stream()
            .map(post -> ChannelPostView.of(post, channel.under(post), mostComments))
            .toList(),
        channel.waiting());
  }

  public String path() {
    return "/channels/" + about.platform();
  }

  public int shown() {
    return posts.stream().mapToInt(ChannelPostView::shown).sum();
  }

  public int hidden() {
    return posts.stream().mapToInt(ChannelPostView::hidden).sum();
  }
}
