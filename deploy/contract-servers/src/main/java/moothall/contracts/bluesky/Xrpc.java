package moothall.contracts.bluesky;

import java.util.Arrays;
import java.util.Optional;
import moothall.contracts.serving.Request;

/** The methods that this server knows. */
public enum Xrpc {
  CREATE_SESSION("POST", "com.atproto.server.createSession"),
  REFRESH_SESSION("POST", "com.atproto.server.refreshSession"),
  LIST_NOTIFICATIONS("GET", "app.bsky.notification.listNotifications"),
  GET_POST_THREAD("GET", "app.bsky.feed.getPostThread"),
  GET_RECORD("GET", "com.atproto.repo.getRecord"),
  LIST_RECORDS("GET", "com.atproto.repo.listRecords"),
  PUT_RECORD("POST", "com.atproto.repo.putRecord"),
  CREATE_RECORD("POST", "com.atproto.repo.createRecord"),
  CREATE_REPORT("POST", "com.atproto.moderation.createReport");

  private final String line;

  Xrpc(String method, String name) {
    this.line = method + " /xrpc/" + name;
  }

  static Optional<Xrpc> of(Request request) {
    return Arrays.stream(values()).filter(it -> it.line.equals(request.line())).findFirst();
  }

  /** Whether it is about sessions: their requests are met by no fault unless a test wants it. */
  boolean isOfSessions() {
    return this == CREATE_SESSION || this == REFRESH_SESSION;
  }
}
