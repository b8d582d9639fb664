package moothall.escalation.transport;

import java.util.Optional;

/** Which way. The names are stored, for ever. */
public enum Channel {
  EMAIL("secure e-mail"),
  FILE_DROP("drop folder");

  private final String words;

  Channel(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static Optional<Channel> parse(String name) {
    for (Channel channel : values()) {
      if (channel.name().equals(name)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
