package moothall.contracts.x;

import java.util.ArrayList;
import java.util.List;

/** What the account itself has posted in answer to others. Thread-safe. */
final class XOwnPosts {

  private final List<Own> posts = new ArrayList<>();
  private long number = 2_095_000_000_000_000_000L;

  /**
   * A post of the account's own.
   *
   * @param answers id of the post that it answers
   */
  record Own(String id, String answers, String words) {}

  synchronized Own add(String answers, String words) {
    number++;
    Own own = new Own(Long.toString(number), answers, words);
    posts.addFirst(own);
    return own;
  }

  /** Whether the account has said so already, whomever it answered. */
  synchronized boolean said(String words) {
    return posts.stream().anyMatch(it -> it.words().equals(words));
  }

  /** Newest first. */
  synchronized List<Own> to(String post) {
    return posts.stream().filter(it -> it.answers().equals(post)).toList();
  }
}
