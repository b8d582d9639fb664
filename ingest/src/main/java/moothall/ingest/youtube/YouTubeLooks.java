package moothall.ingest.youtube;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moothall.ingest.polling.Account;
import moothall.ingest.polling.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Looks for comments by their ids, twenty for one unit. An answer that leaves one out does not tell
 * whether it has gone, is held back or found no room: what is held is looked through as well, once
 * for all, and what is in no list is asked for alone.
 */
final class YouTubeLooks {

  // A page of comments.list has twenty unless it is asked for more, which cannot be asked together
  // with ids. Nobody says that ids are exempt.
  private static final int MOST_IDS = 20;

  /** Pages of held comments that are looked through for those that are in no other list. */
  private static final int MOST_PAGES = 5;

  private final YouTubeApi youtube;

  YouTubeLooks(YouTubeApi youtube) {
    this.youtube = youtube;
  }

  int atOnce() {
    return MOST_IDS;
  }

  Map<String, Standing> standings(Account account, List<String> nativeIds) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    List<String> ids = new ArrayList<>();
    for (String each : nativeIds) {
      if (each.matches(YouTubeEntry.ID)) {
        ids.add(each);
      } else {
        standings.put(each, new Standing.Unsaid());
      }
    }
    if (!ids.isEmpty()) {
      look(account, ids, standings);
    }
    return standings;
  }

  private void look(Account account, List<String> ids, Map<String, Standing> standings) {
    switch (youtube.get(path(ids), account)) {
      case YouTubeApi.Answer.Said(var body) -> standings.putAll(standings(account, ids, body));
      case YouTubeApi.Answer.NotThere _ when ids.size() > 1 -> {
        // One of them may have spoilt the call; the others are not to be lost with it.
        int half = ids.size() / 2;
        look(account, ids.subList(0, half), standings);
        look(account, ids.subList(half, ids.size()), standings);
      }
      case YouTubeApi.Answer.NotThere _ -> standings.put(ids.getFirst(), new Standing.Unsaid());
      case YouTubeApi.Answer.Failed _ ->
          ids.forEach(it -> standings.put(it, new Standing.Silent()));
    }
  }

  private static String path(List<String> ids) {
    return "comments?part=id&id="
        + ids.stream().map(YouTubeListing::encoded).collect(Collectors.joining("%2C"));
  }

  private Map<String, Standing> standings(Account account, List<String> ids, byte[] body) {
    Map<String, Standing> standings = new LinkedHashMap<>();
    Optional<YouTubeThreads> found = YouTubeThreads.ofComments(body, "");
    Set<String> missing = new LinkedHashSet<>();
    for (String id : ids) {
      if (found.isEmpty()) {
        standings.put(id, new Standing.Unsaid());
      } else if (Reading.holds(found.get(), id)) {
        standings.put(id, new Standing.There());
      } else if (id.indexOf('.') >= 0) {
        // A held answer need not be among the few that the list of held threads shows.
        standings.put(id, new Standing.Unsaid());
      } else {
        missing.add(id);
      }
    }
    // What is held may look as if it had gone.
    Standing unlisted = null;
    for (ModerationList list : List.of(ModerationList.HELD, ModerationList.SPAM)) {
      Looked looked = lookThrough(list, account, missing);
      looked.there().forEach(it -> standings.put(it, new Standing.There()));
      missing.removeAll(looked.there());
      if (looked.otherwise() != null) {
        unlisted = looked.otherwise();
        break;
      }
    }
    for (String id : missing) {
      if (unlisted == null) {
        Standing alone = ids.size() == 1 ? alone(id, body) : alone(account, id);
        standings.put(id, alone);
        // Whoever does not answer for one is not asked for the others.
        unlisted = alone instanceof Standing.Silent ? alone : null;
      } else {
        standings.put(id, unlisted);
      }
    }
    return standings;
  }

  private Standing alone(Account account, String id) {
    return switch (youtube.get(path(List.of(id)), account)) {
      case YouTubeApi.Answer.Said(var body) -> alone(id, body);
      case YouTubeApi.Answer.NotThere _ -> new Standing.Unsaid();
      case YouTubeApi.Answer.Failed _ -> new Standing.Silent();
    };
  }

  /** An answer to one id that says that there is more does not say that there is nothing. */
  private static Standing alone(String id, byte[] body) {
    Optional<YouTubeThreads> found = YouTubeThreads.ofComments(body, "");
    if (found.isEmpty()) {
      return new Standing.Unsaid();
    }
    if (Reading.holds(found.get(), id)) {
      return new Standing.There();
    }
    return found.get().next() == null ? new Standing.Gone(body) : new Standing.Unsaid();
  }

  /**
   * What a list says.
   *
   * @param there those that stand in it
   * @param otherwise what holds of the others; null where the whole list was seen
   */
  private record Looked(Set<String> there, @Nullable Standing otherwise) {}

  private Looked lookThrough(ModerationList list, Account account, Set<String> wanted) {
    Set<String> there = new LinkedHashSet<>();
    String next = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      if (there.size() == wanted.size()) {
        return new Looked(there, null);
      }
      String path =
          "commentThreads?part=id,snippet,replies&order=time&maxResults=100"
              + "&allThreadsRelatedToChannelId="
              + YouTubeListing.encoded(account.id())
              + "&moderationStatus="
              + list.inTheApi()
              + YouTubeListing.page(next);
      Optional<YouTubeThreads> page =
          youtube.get(path, account) instanceof YouTubeApi.Answer.Said(var body)
              ? YouTubeThreads.ofThreads(body)
              : Optional.empty();
      if (page.isEmpty()) {
        return new Looked(there, new Standing.Silent());
      }
      wanted.stream().filter(it -> Reading.holds(page.get(), it)).forEach(there::add);
      next = page.get().next();
      if (next == null) {
        return new Looked(there, null);
      }
    }
    return new Looked(there, new Standing.Unsaid());
  }
}
