package moothall.deploy.simulator.site;

import java.util.List;
import moothall.deploy.simulator.channels.ChannelComment;
import moothall.deploy.simulator.town.Post;

/**
 * A post of the council's on a channel.
 *
 * @param comments the newest that the public sees
 * @param shown how many it sees in all
 * @param hidden how many it does not
 */
public record ChannelPostView(Post post, List<ShownComment> comments, int shown, int hidden) {

  static ChannelPostView of(Post post, List<ChannelComment> all, int most) {
    List<ChannelComment> visible = all.stream().filter(it -> !it.hidden()).toList();
    return new ChannelPostView(
        post,
        visible.stream().limit(most).map(ShownComment::of).toList(),
        visible.size(),
        all.size() - visible.size());
  }
}
