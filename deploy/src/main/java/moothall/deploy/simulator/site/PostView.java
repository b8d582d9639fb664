package moothall.deploy.simulator.site;

import java.util.List;
import moothall.deploy.simulator.town.Post;

/** A post with the comments that the public sees under it. */
public record PostView(Post post, List<ShownComment> comments) {}
