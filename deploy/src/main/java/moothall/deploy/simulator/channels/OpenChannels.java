package moothall.deploy.simulator.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The channels that are served, in the order of {@link TownChannels}. */
public final class OpenChannels implements AutoCloseable {

  private final List<OpenChannel> all = new ArrayList<>();

  /** All of them or none; {@code how} says with what each is opened. */
  public static OpenChannels open(List<TownChannel> channels, Function<TownChannel, Opening> how) {
    OpenChannels opened = new OpenChannels();
    try {
      channels.forEach(it -> opened.all.add(it.open(how.apply(it))));
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  public List<OpenChannel> all() {
    return List.copyOf(all);
  }

  public Optional<OpenChannel> find(String platform) {
    return all.stream().filter(it -> it.about().platform().equals(platform)).findFirst();
  }

  @Override
  public void close() {
    all.forEach(OpenChannel::close);
  }
}
