package moothall.deploy.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's port, on the loopback address unless somebody names another. */
final class RegistryHttp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryHttp.class);
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int LARGEST_BODY = 1_048_576;
  private static final int MOST_READ_AWAY = 64 * LARGEST_BODY;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private RegistryHttp(HttpServer server) {
    this.server = server;
  }

  static RegistryHttp bind(InetSocketAddress address) {
    if (System.getProperty(NO_DELAY) == null) {
      // Without it every answer waits 40 ms for the client's delayed acknowledgement.
      System.setProperty(NO_DELAY, "true");
    }
    try {
      return new RegistryHttp(HttpServer.create(address, 0));
    } catch (IOException e) {
      throw new RegistryUnusableException(
          "the schema registry cannot listen on "
              + address.getHostString()
              + ":"
              + address.getPort()
              + ": "
              + e.getMessage()
              + " (expected: a port that nothing else uses)",
          e);
    }
  }

  /** For a client on this machine. */
  String url() {
    InetAddress address = server.getAddress().getAddress();
    String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  void serve(SubjectRoutes subjects, PolicyRoutes policy) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, subjects, policy));
    server.start();
  }

  private void handle(HttpExchange exchange, SubjectRoutes subjects, PolicyRoutes policy)
      throws IOException {
    try (exchange) {
      InputStream sent = exchange.getRequestBody();
      byte[] body = sent.readNBytes(LARGEST_BODY + 1);
      Answer answer;
      if (body.length > LARGEST_BODY) {
        // Closing on unread bytes resets the connection, and the reset overtakes the answer.
        sent.skip(MOST_READ_AWAY);
        answer = Answer.refused(413, "the body is larger than " + LARGEST_BODY + " bytes");
      } else {
        answer = answer(exchange, body, subjects, policy);
      }
      byte[] json = Submission.JSON.writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
      exchange.sendResponseHeaders(answer.status(), json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private Answer answer(
      HttpExchange exchange, byte[] body, SubjectRoutes subjects, PolicyRoutes policy) {
    RegistryRequest request;
    try {
      request = RegistryRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), body);
    } catch (IllegalArgumentException e) {
      return Answer.refused(
          400, "the address cannot be decoded (expected: UTF-8, percent-encoded)");
    }
    try {
      return route(request, subjects, policy)
          .orElse(
              Answer.refused(404, "this registry does not offer " + request.method() + " there"));
    } catch (RegistryUnusableException e) {
      return Answer.refused(50001, "Error in the backend data store: " + e.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("the schema registry failed", bug);
      return Answer.refused(50001, "the registry failed; its log says why");
    }
  }

  private static Optional<Answer> route(
      RegistryRequest request, SubjectRoutes subjects, PolicyRoutes policy) {
    return switch (request.segment(0)) {
      case "" -> Optional.of(Answer.ok(Answer.object()));
      case "subjects" -> subjects.subjects(request);
      case "schemas" -> subjects.schemas(request);
      case "config" -> policy.config(request);
      case "mode" -> policy.mode(request);
      case "compatibility" -> policy.compatibility(request);
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
