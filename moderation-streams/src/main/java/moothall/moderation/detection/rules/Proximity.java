package moothall.moderation.detection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moothall.moderation.detection.rules.matching.Sighting;
import moothall.moderation.policy.Rule.Evidence;
import org.jspecify.annotations.Nullable;

/** Which sightings belong together: one of each group, spread over few enough words. */
final class Proximity {

  /** How many sightings of a group are tried where they stand in the same place as others. */
  private static final int LOOK_BACK = 4;

  private record Member(Sighting sighting, int group) {}

  private Proximity() {}

  /**
   * Combinations from left to right, in time proportional to the sightings. What is true of the
   * comment as a whole stands everywhere.
   */
  static List<List<Sighting>> together(List<List<Sighting>> groups, Evidence evidence) {
    if (groups.size() == 1) {
      return alone(groups.getFirst());
    }
    List<Sighting> everywhere = new ArrayList<>();
    List<List<Sighting>> placed = new ArrayList<>();
    for (List<Sighting> group : groups) {
      if (group.isEmpty()) {
        return List.of();
      }
      if (group.getFirst().isOfTheWhole()) {
        everywhere.add(group.getFirst());
      } else {
        placed.add(group);
      }
    }
    if (placed.isEmpty()) {
      return List.of(everywhere);
    }
    List<List<Sighting>> found =
        placed.size() == 1
            ? alone(placed.getFirst())
            : evidence.inOrder() ? inOrder(placed, evidence) : windows(placed, evidence);
    if (everywhere.isEmpty()) {
      return found;
    }
    return found.stream()
        .map(together -> {
          List<Sighting> all = new ArrayList<>(everywhere);
          all.addAll(together);
          return List.copyOf(all);
        })
        .toList();
  }

  /** Every sighting by itself; what is true of the comment as a whole once. */
  private static List<List<Sighting>> alone(List<Sighting> group) {
    List<List<Sighting>> found = new ArrayList<>(group.size());
    for (Sighting it : group) {
      found.add(List.of(it));
      if (it.isOfTheWhole()) {
        break;
      }
    }
    return found;
  }

  /** For each sighting of the last group, the nearest ones of the groups before it. */
  private static List<List<Sighting>> inOrder(List<List<Sighting>> groups, Evidence evidence) {
    List<List<Sighting>> found = new ArrayList<>();
    List<List<Sighting>> byEnd = new ArrayList<>();
    for (List<Sighting> group : groups) {
      byEnd.add(group.stream().sorted(Comparator.comparingInt(Sighting::to)).toList());
    }
    for (Sighting last : groups.getLast()) {
      List<Sighting> chain = new ArrayList<>();
      chain.add(last);
      Sighting right = last;
      for (int group = groups.size() - 2; group >= 0; group--) {
        Sighting left = latestBefore(byEnd.get(group), right);
        if (left == null) {
          break;
        }
        chain.addFirst(left);
        right = left;
      }
      if (chain.size() == groups.size() && isClose(chain, evidence)) {
        found.add(chain);
      }
    }
    return found;
  }

  private static @Nullable Sighting latestBefore(List<Sighting> byEnd, Sighting right) {
    int low = 0;
    int high = byEnd.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byEnd.get(middle).to() <= right.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : byEnd.get(low - 1);
  }

  /** Smallest windows that hold one of each group, wherever. */
  private static List<List<Sighting>> windows(List<List<Sighting>> groups, Evidence evidence) {
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
    List<List<Sighting>> found = new ArrayList<>();
    List<List<Sighting>> soFar =
        groups.stream().map(_ -> (List<Sighting>) new ArrayList<Sighting>()).toList();
    for (Member member : members) {
      soFar.get(member.group()).add(member.sighting());
      List<Sighting> window = around(member, soFar);
      if (window.size() == groups.size() && isClose(window, evidence)) {
        found.add(window);
      }
    }
    return found;
  }

  /** The newest of each group that stand in different places than the others. */
  private static List<Sighting> around(Member newest, List<List<Sighting>> soFar) {
    List<Sighting> window = new ArrayList<>();
    window.add(newest.sighting());
    for (int group = 0; group < soFar.size(); group++) {
      List<Sighting> seen = soFar.get(group);
      int oldest = Math.max(0, seen.size() - LOOK_BACK);
      for (int i = seen.size() - 1; i >= oldest && group != newest.group(); i--) {
        Sighting candidate = seen.get(i);
        if (window.stream().noneMatch(candidate::overlaps)) {
          window.add(candidate);
          break;
        }
      }
    }
    return window;
  }

  private static boolean isClose(List<Sighting> window, Evidence evidence) {
    int firstEnd = Integer.MAX_VALUE;
    int lastBegin = 0;
    int from = Integer.MAX_VALUE;
    int sentence = window.getFirst().sentence();
    boolean sameSentence = true;
    for (Sighting it : window) {
      if (it.from() < from) {
        from = it.from();
        firstEnd = it.lastWord();
      }
      lastBegin = Math.max(lastBegin, it.firstWord());
      sameSentence &= it.sentence() == sentence;
    }
    return (sameSentence || !evidence.sameSentence())
        && lastBegin - firstEnd - 1 <= evidence.within();
  }
}
