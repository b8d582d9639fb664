package moothall.contracts.flickr;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An account with its photos and what was written under them. Thread-safe. */
public final class FlickrAccount {

  private final String nsid;
  private final Map<String, FlickrComment> comments = new LinkedHashMap<>();
  private final Set<String> photos = new LinkedHashSet<>();

  public FlickrAccount(String nsid) {
    this.nsid = nsid;
  }

  String nsid() {
    return nsid;
  }

  /** Adds it with its photo, or takes the place of one of the same id. */
  public synchronized void put(FlickrComment comment) {
    photos.add(comment.photo());
    comments.put(comment.id(), comment);
  }

  /** A comment of the account's own; the answer is its id, empty if there is no such photo. */
  synchronized Optional<String> answer(String photo, String words, Instant now) {
    if (!photos.contains(photo)) {
      return Optional.empty();
    }
    FlickrComment own =
        new FlickrComment(
            photo, "7215777" + comments.size(), nsid, "Ambermere Borough Council", words, now);
    comments.put(own.id(), own);
    return Optional.of(own.id());
  }

  /** What the account itself has written under the photo, oldest first. */
  public synchronized List<String> ownWords(String photo) {
    return on(photo).stream()
        .filter(it -> nsid.equals(it.author()))
        .map(it -> String.valueOf(it.words()))
        .toList();
  }

  public synchronized void remove(String id) {
    comments.remove(id);
  }

  /** With a photo its comments go. */
  public synchronized void removePhoto(String photo) {
    photos.remove(photo);
    comments.values().removeIf(it -> it.photo().equals(photo));
  }

  /** Oldest first; empty if there is no such photo. */
  public synchronized Optional<List<FlickrComment>> comments(String photo) {
    return photos.contains(photo) ? Optional.of(on(photo)) : Optional.empty();
  }

  private List<FlickrComment> on(String photo) {
    return comments.values().stream().filter(it -> it.photo().equals(photo)).toList();
  }

  synchronized List<String> photos() {
    return List.copyOf(photos);
  }
}
