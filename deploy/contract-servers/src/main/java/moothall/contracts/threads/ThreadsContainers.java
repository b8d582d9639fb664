package moothall.contracts.threads;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import moothall.contracts.graph.GraphBody;
import moothall.contracts.graph.GraphHost;
import moothall.contracts.graph.GraphListing;
import moothall.contracts.graph.GraphRequest;
import moothall.contracts.serving.Answer;

/** What the account says itself: a container with the words first, then its publishing. */
final class ThreadsContainers {

  private static final int LONGEST = 500;
  private static final int USUAL = 25;
  private static final int MOST = 100;

  private final ThreadsAccount account;
  private final GraphHost host;
  private final AtomicLong number = new AtomicLong(19_000_000_000_000_000L);
  private final Map<String, Container> containers = new LinkedHashMap<>();
  private int looksUntilReady;
  private String endsAs = "FINISHED";

  ThreadsContainers(ThreadsAccount account, GraphHost host) {
    this.account = account;
    this.host = host;
  }

  private static final class Container {
    private final String answers;
    private final String words;
    private int looks;

    private Container(String answers, String words, int looks) {
      this.answers = answers;
      this.words = words;
      this.looks = looks;
    }
  }

  /** A container is ready after so many looks at it. */
  synchronized void readyAfter(int looks) {
    this.looksUntilReady = looks;
  }

  /** What a container is said to be when it is ready. */
  synchronized void endAs(String status) {
    this.endsAs = status;
  }

  synchronized boolean knows(String id) {
    return containers.containsKey(id);
  }

  synchronized Answer create(GraphRequest request) {
    Map<String, String> said = request.parameters();
    String words = said.getOrDefault("text", "");
    String answers = said.getOrDefault("reply_to_id", "");
    if (!request.id().equals(account.id())
        || !request.hasOnly("media_type", "text", "reply_to_id")
        || !"TEXT".equals(said.get("media_type"))
        || answers.isEmpty()) {
      return host.unknown();
    }
    if (account.find(answers).isEmpty()) {
      return host.missing("post", answers);
    }
    if (words.isEmpty() || words.codePointCount(0, words.length()) > LONGEST) {
      return host.refusal(100, 0, "Param text must be at most 500 characters long.");
    }
    String id = Long.toString(number.incrementAndGet());
    containers.put(id, new Container(answers, words, looksUntilReady));
    return Answer.json(200, GraphBody.object().put("id", id));
  }

  synchronized Answer look(GraphRequest request) {
    Container it = containers.get(request.id());
    if (it == null || !request.hasOnly("fields") || !request.fields().equals(List.of("status"))) {
      return host.unknown();
    }
    ObjectNode said = GraphBody.object().put("status", isReady(it) ? endsAs : "IN_PROGRESS");
    it.looks--;
    return Answer.json(200, said.put("id", request.id()));
  }

  /** A container can be published once. */
  synchronized Answer publish(GraphRequest request) {
    if (!request.id().equals(account.id()) || !request.hasOnly("creation_id")) {
      return host.unknown();
    }
    Container it = containers.get(request.parameters().getOrDefault("creation_id", ""));
    if (it == null || !isReady(it)) {
      return host.refusal(24, 4279009, "The requested resource does not exist").toAViolation();
    }
    containers.remove(request.parameters().getOrDefault("creation_id", ""));
    String id = Long.toString(number.incrementAndGet());
    account.say(id, it.answers, it.words);
    return Answer.json(200, GraphBody.object().put("id", id));
  }

  Answer answersTo(GraphRequest request, String address) {
    if (!request.hasOnly("fields", "reverse")
        || !request.fields().equals(List.of("id", "text", "is_reply_owned_by_me"))
        || !"true".equals(request.parameters().get("reverse"))) {
      return host.unknown();
    }
    return Answer.json(
        200,
        new GraphListing(address, USUAL, MOST)
            .page(
                account.answersTo(request.id()),
                it ->
                    GraphBody.object()
                        .put("id", it.id())
                        .put("text", it.text())
                        .put("is_reply_owned_by_me", it.username().equals(ThreadsAccount.OWN)),
                request.parameters()));
  }

  private static boolean isReady(Container it) {
    return it.looks <= 0;
  }
}
