package moothall.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "Moothall started. On a cluster every instance of ingest that moothall.escalation.watch.ingest",
      "names is asked."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:Nothing has been waiting for more than a minute",
      "1:Something has, or no ingest can be reached"
    })
final class CoverageCommand implements Callable<Integer> {

  private static final long TOO_LONG_SECONDS = 60;

  @Mixin HomeOption homeOption = new HomeOption();

  @Option(
      names = "--ingest",
      paramLabel = "URL",
      description =
          "Base address of an instance of ingest to ask instead of those that the settings name;"
              + " may be given several times.")
  List<String> ingest = List.of();

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
    Optional<Reach> reach = Reach.of(homeOption, spec);
    if (reach.isEmpty()) {
      return 1;
    }
    PrintWriter err = spec.commandLine().getErr();
    Collection<? extends JsonNode> pages =
        new CoverageByPage(sentence -> err.println("moothall coverage: " + sentence))
            .of(ingest.isEmpty() ? reach.get().ingest() : ingest);
    err.flush();
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

  private static void print(Collection<? extends JsonNode> pages, PrintWriter out) {
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

  private static int width(Column column, Collection<? extends JsonNode> pages) {
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
