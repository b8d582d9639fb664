package moothall.deploy.simulator.town;

import java.util.List;
import java.util.Optional;

/** What the invented Ambermere Borough Council has published, newest first. */
public final class Posts {

  private static final List<Post> ALL =
      List.of(
          new Post(
              "bin-collections",
              "Bin collection changes",
              "20 November 2026",
              "From Monday 7 December, general waste is collected every three weeks and recycling"
                  + " every week. Every household will get a new calendar through the door."),
          new Post(
              "asylum-hotel",
              "Asylum hotel update",
              "19 November 2026",
              "The Home Office has told us that it will go on using the Crown Hotel until March."
                  + " We had asked to be consulted and will publish every reply we receive."),
          new Post(
              "council-tax",
              "Council tax 2026/27",
              "18 November 2026",
              "Councillors will be asked to raise Ambermere's share of council tax by 4.99%. The"
                  + " budget papers are online, and you can speak at the meeting on 9 December."),
          new Post(
              "mosque-application",
              "New mosque application",
              "17 November 2026",
              "An application for a mosque and community hall on the old laundry site in Mill Lane"
                  + " is open for comment until 15 December. Planning grounds only, please."),
          new Post(
              "pride-flag",
              "Pride flag raising",
              "14 November 2026",
              "Join us at the Town Hall on Saturday at 11 to raise the flag for Ambermere Pride."
                  + " Tea, cake and the brass band in the Corn Exchange afterwards."),
          new Post(
              "flood-defences",
              "Flood defences",
              "12 November 2026",
              "Work on the Essex Road embankment begins on Monday. The riverside path will be"
                  + " closed until Easter; the diversion is signposted."),
          new Post(
              "christmas-lights",
              "Christmas lights",
              "10 November 2026",
              "The lights go on in Market Square on Friday 27 November at 6pm, with carols from"
                  + " three of our primary schools."));

  private Posts() {}

  public static List<Post> all() {
    return ALL;
  }

  public static Optional<Post> find(String id) {
    return ALL.stream().filter(post -> post.id().equals(id)).findFirst();
  }
}
