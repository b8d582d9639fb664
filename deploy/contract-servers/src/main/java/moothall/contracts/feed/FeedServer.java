package moothall.contracts.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import moothall.contracts.serving.Answer;
import moothall.contracts.serving.ContractServer;
import moothall.contracts.serving.Request;
import org.jspecify.annotations.Nullable;

/** A site with a comment feed of fifty a page, which anybody may read. */
public final class FeedServer extends ContractServer<FeedFault> {

  /** What the site takes from whoever shows a name and a password though nobody needs to. */
  public static final String CREDENTIALS = "moothall:invented-password";

  private static final String PATH = "/comments/feed";
  private static final int A_PAGE = 50;

  private final Map<Long, FeedComment> comments = new LinkedHashMap<>();
  private volatile FeedFormat format = FeedFormat.ATOM;
  private volatile byte @Nullable [] instead;
  private volatile @Nullable String nextInstead;

  public FeedServer() {
    open();
  }

  /** Address of the feed, as a page's account has it. */
  public String feed() {
    return address() + PATH;
  }

  /** What the feed calls the comment of that number. */
  public static String id(long number) {
    return FeedText.id(number);
  }

  public void write(FeedFormat wanted) {
    this.format = wanted;
  }

  /** From now on the feed is this document. */
  public void serve(byte[] document) {
    this.instead = document.clone();
  }

  /** From now on the first page names this address as the one after it. */
  public void leadTo(String address) {
    this.nextInstead = address;
  }

  public synchronized void put(FeedComment comment) {
    comments.put(comment.number(), comment);
  }

  public synchronized void remove(long number) {
    comments.remove(number);
  }

  @Override
  protected Answer routed(Request request) {
    Optional<String> shown = request.header("Authorization");
    String good = Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8));
    if (shown.isPresent() && !shown.get().equals("Basic " + good)) {
      return Answer.bare(401).with("WWW-Authenticate", "Basic realm=\"news\"");
    }
    boolean known =
        request.line().equals("GET " + PATH)
            && request.query().keySet().stream().allMatch("page"::equals);
    if (!known) {
      return Answer.bare(404).toAViolation();
    }
    byte[] body = body(Integer.parseInt(request.query().getOrDefault("page", "1")));
    String tag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
    boolean unchanged = request.header("If-None-Match").filter(tag::equals).isPresent();
    Answer answer =
        unchanged
            ? Answer.bare(304)
            : new Answer(200, Map.of("Content-Type", "application/xml"), body, false);
    return answer.with("ETag", tag).with("Last-Modified", "Thu, 19 Feb 2026 12:00:00 GMT");
  }

  private synchronized byte[] body(int page) {
    byte[] document = instead;
    if (document != null) {
      return document;
    }
    List<FeedComment> newest = new ArrayList<>(comments.values());
    newest.sort(Comparator.comparing(FeedComment::written).reversed());
    int from = Math.min(newest.size(), (page - 1) * A_PAGE);
    int to = Math.min(newest.size(), from + A_PAGE);
    String next = to < newest.size() ? "?page=" + (page + 1) : null;
    String further = page == 1 && nextInstead != null ? nextInstead : next;
    List<FeedComment> shown = newest.subList(from, to);
    String text =
        switch (format) {
          case ATOM -> FeedText.atom(shown, further);
          case RSS -> FeedText.rss(shown, further);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected Answer misbehave(FeedFault fault, Supplier<Answer> doIt) {
    return switch (fault) {
      case RATE_LIMITED -> Answer.bare(429).with("Retry-After", "30");
      case NOT_FOUND -> Answer.text(404, "text/html", "<html>Not here</html>");
    };
  }
}
