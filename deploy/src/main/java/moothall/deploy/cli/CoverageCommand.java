package moothall.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import moothall.deploy.standalone.RunningMoothall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./moothall coverage}: whether every comment has been seen and decided. */
@Command(
    name = "coverage",
    header = "Tells for each page whether every comment has been seen and decided.",
    description = {
      "",
      "Over the last eight days: RECEIVED = DECIDED + ASIDE + WAITING, in versions of comments;",
      "OLDEST is for how long the oldest has been waiting. Where a platform is asked for its",
      "comments, LISTED is how many it showed of the last seven days when all were asked for, ASKED",
      "when the last complete round began, and FOUND how many events nobody had told us of, since",
      "Moothall started."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:Nothing has been waiting for more than a minute",
      "1:Something has, or no Moothall is running"
    })
final class CoverageCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long TOO_LONG_SECONDS = 60;

  @Mixin HomeOption homeOption = new HomeOption();
  @Spec CommandSpec spec;

  /** A column: its head, and what it says of a page. */
  private record Column(String head, Function<JsonNode, String> says) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("PAGE", it -> it.path("page").asText()),
          new Column("PLATFORM", it -> it.path("platform").asText()),
          new Column("STATUS", it -> it.path("status").asText()),
          new Column("RECEIVED", it -> it.path("received").asText()),
          new Column("DECIDED", it -> it.path("decided").asText()),
          new Column("ASIDE", it -> it.path("setAside").asText()),
          new Column("WAITING", it -> it.path("waiting").asText()),
          new Column("OLDEST", it -> said(it, "oldestWaitingSeconds", " s")),
          new Column("LISTED", it -> said(it, "listed", "")),
          new Column("FOUND", it -> it.path("found").asText()),
          new Column("ASKED", it -> said(it, "askedAt", "")));

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<RunningMoothall> running = homeOption.running(spec);
    if (running.isEmpty()) {
      return 1;
    }
    JsonNode pages = pages(running.get().ports().ingest());
    PrintWriter out = spec.commandLine().getOut();
    if (pages.isEmpty()) {
      out.println("There is no page in the register (expected: one entry per page in pages.yaml).");
    } else {
      print(pages, out);
    }
    out.flush();
    for (JsonNode page : pages) {
      if (page.path("oldestWaitingSeconds").asLong(0) > TOO_LONG_SECONDS) {
        return 1;
      }
    }
    return 0;
  }

  private static JsonNode pages(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/coverage"))
            .timeout(PATIENCE)
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "ingest does not tell its coverage: status "
                + answer.statusCode()
                + " (expected: 200)");
      }
      return new ObjectMapper().readTree(answer.body());
    }
  }

  private static void print(JsonNode pages, PrintWriter out) {
    int[] widths = COLUMNS.stream().mapToInt(column -> width(column, pages)).toArray();
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      head.append(padded(COLUMNS.get(i).head(), widths[i]));
    }
    out.println(head.toString().stripTrailing());
    for (JsonNode page : pages) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        row.append(padded(COLUMNS.get(i).says().apply(page), widths[i]));
      }
      out.println(row.toString().stripTrailing());
    }
  }

  private static int width(Column column, JsonNode pages) {
    int widest = column.head().length();
    for (JsonNode page : pages) {
      widest = Math.max(widest, column.says().apply(page).length());
    }
    return widest;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length() + 2);
  }

  private static String said(JsonNode page, String field, String unit) {
    JsonNode value = page.path(field);
    return value.isNull() || value.isMissingNode() ? "-" : value.asText() + unit;
  }
}
