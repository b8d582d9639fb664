package moothall.moderation.detection.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which sightings belong together: one of each group, spread over few enough words. */
final class Proximity {

  private record Member(Sighting sighting, int group) {}

  private Proximity() {}

  /** Smallest combinations from left to right, in time proportional to the sightings. */
  static List<List<Sighting>> together(List<List<Sighting>> groups, int within) {
    if (groups.stream().anyMatch(List::isEmpty)) {
      return List.of();
    }
    if (groups.size() == 1) {
      return groups.getFirst().stream().map(List::of).toList();
    }
    List<Member> members = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      for (Sighting sighting : groups.get(group)) {
        members.add(new Member(sighting, group));
      }
    }
    members.sort(
        Comparator.<Member>comparingInt(it -> it.sighting().from())
            .thenComparingInt(it -> it.sighting().to())
            .thenComparingInt(Member::group));
    return windows(members, groups.size(), within);
  }

  private static List<List<Sighting>> windows(List<Member> members, int groups, int within) {
    List<List<Sighting>> windows = new ArrayList<>();
    int[] counts = new int[groups];
    int missing = groups;
    int left = 0;
    for (int right = 0; right < members.size(); right++) {
      if (counts[members.get(right).group()]++ == 0) {
        missing--;
      }
      while (missing == 0) {
        List<Member> window = members.subList(left, right + 1);
        if (spread(window) <= within) {
          windows.add(newest(window, groups));
        }
        if (--counts[members.get(left).group()] == 0) {
          missing++;
        }
        left++;
      }
    }
    return windows;
  }

  private static int spread(List<Member> window) {
    return window.getLast().sighting().firstWord() - window.getFirst().sighting().lastWord() - 1;
  }

  private static List<Sighting> newest(List<Member> window, int groups) {
    List<Sighting> newest = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      for (int i = window.size() - 1; i >= 0; i--) {
        if (window.get(i).group() == group) {
          newest.add(window.get(i).sighting());
          break;
        }
      }
    }
    return newest;
  }
}
