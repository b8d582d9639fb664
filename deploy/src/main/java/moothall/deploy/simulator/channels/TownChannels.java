package moothall.deploy.simulator.channels;

import java.util.List;

/** The platforms of the town beside its website. */
public final class TownChannels {

  private static final List<TownChannel> ALL =
      List.of(
          new TownOnFacebook(),
          new TownOnInstagram(),
          new TownOnYouTube(),
          new TownOnX(),
          new TownOnLinkedIn(),
          new TownOnFlickr());

  private TownChannels() {}

  /** In the order of their ports, so a new one comes last. */
  public static List<TownChannel> all() {
    return ALL;
  }
}
