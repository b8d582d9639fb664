package moothall.escalation.copying;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers as ingest's file channel does, and keeps what it was sent; a pipeline test has ingest.
 */
public final class StandInIntake implements AutoCloseable {

  private final HttpServer server;
  private final List<String> rows = new CopyOnWriteArrayList<>();
  private volatile int status = 202;
  private volatile String body = "";

  public StandInIntake(String token) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/channels/file/comments",
        exchange -> {
          String row = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean known =
              ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
          if (known) {
            rows.add(exchange.getRequestURI().getQuery() + " " + row);
          }
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(known ? status : 401, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How it answers from now on. */
  public void answer(int newStatus, String newBody) {
    this.status = newStatus;
    this.body = newBody;
  }

  /** Query and body of each request that showed the token. */
  public List<String> rows() {
    return rows;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
