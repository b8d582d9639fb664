package moothall.contracts.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The account, the posts of everybody, and the account's thread gates. Thread-safe. */
public final class BlueskyNetwork {

  private final BlueskyPost.Author account;
  private final Map<String, BlueskyPost> posts = new LinkedHashMap<>();
  private final Set<String> blocks = new LinkedHashSet<>();
  private final ThreadGates gates = new ThreadGates();

  public BlueskyNetwork(BlueskyPost.Author account) {
    this.account = account;
  }

  public BlueskyPost.Author account() {
    return account;
  }

  /** Adds it, or takes the place of the one at the same address. */
  public synchronized void put(BlueskyPost post) {
    posts.put(post.uri(), post);
  }

  /** Its author has taken it away. */
  public synchronized void remove(String uri) {
    posts.remove(uri);
  }

  /** Either has blocked the other: neither is shown the other's posts. */
  public synchronized void block(String did) {
    blocks.add(did);
  }

  synchronized boolean isBlocked(BlueskyPost post) {
    return blocks.contains(post.author().did());
  }

  public synchronized Optional<BlueskyPost> find(String uri) {
    return Optional.ofNullable(posts.get(uri));
  }

  /** Newest first, wherever they stand. */
  synchronized List<BlueskyPost> ofTheAccount() {
    return posts.values().stream()
        .filter(it -> it.author().did().equals(account.did()))
        .sorted(Comparator.comparing(BlueskyPost::rkey).reversed())
        .toList();
  }

  synchronized List<BlueskyPost> ofOthers() {
    return posts.values().stream().filter(it -> !it.author().did().equals(account.did())).toList();
  }

  /** Oldest first. */
  public synchronized List<BlueskyPost> answersTo(String uri) {
    return byParent().getOrDefault(uri, List.of());
  }

  /** All at once, for threads of thousands. */
  synchronized Map<String, List<BlueskyPost>> byParent() {
    Map<String, List<BlueskyPost>> answers = new LinkedHashMap<>();
    for (BlueskyPost post : posts.values()) {
      if (post.parent() != null) {
        answers.computeIfAbsent(post.parent(), _ -> new ArrayList<>()).add(post);
      }
    }
    return answers;
  }

  ThreadGates gates() {
    return gates;
  }

  /** Whether the gate of the post's thread hides it. */
  public synchronized boolean isHidden(String uri) {
    return find(uri)
        .map(BlueskyPost::root)
        .filter(root -> gates.hides(rkey(root), uri))
        .isPresent();
  }

  /** The gate of the thread that this post began; empty if there is none. */
  public Optional<ObjectNode> gate(String root) {
    return gates.find(rkey(root));
  }

  /** A person sets the gate of a thread in Bluesky's own app. */
  public void setGate(String root, ObjectNode gate) {
    gates.set(rkey(root), gate);
  }

  /** How often a change was refused because the gate had changed meanwhile. */
  public int swapsRefused() {
    return gates.swapsRefused();
  }

  private static String rkey(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
