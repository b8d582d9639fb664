package moothall.deploy.simulator.channels;

import java.util.List;
import moothall.deploy.simulator.town.Post;
import moothall.deploy.simulator.town.Words;

/** A channel that is served. Its platform keeps the comments in memory, until it is closed. */
public interface OpenChannel extends AutoCloseable {

  TownChannel about();

  /** A resident comments on what the council has posted; Moothall hears as the platform tells. */
  void write(Post post, Words author, Words text);

  /** All comments that the platform has on a post, newest first, hidden ones too. */
  List<ChannelComment> under(Post post);

  /** Of how many comments Moothall has yet to be told; 0 where it asks by itself. */
  int waiting();

  @Override
  void close();
}
