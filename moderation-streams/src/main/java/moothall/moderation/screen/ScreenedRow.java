package moothall.moderation.screen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moothall.moderation.content.Span;
import moothall.moderation.detection.Finding;
import moothall.moderation.detection.Seen;
import moothall.moderation.policy.Action;
import moothall.moderation.policy.Category;
import moothall.moderation.policy.Rule;
import moothall.moderation.verdict.JudgedFinding;
import moothall.moderation.verdict.Verdict;

/** One line of the output. Other programs read it: columns, order and forms stay as they are. */
final class ScreenedRow {

  static final String HEADER = "id\taction\tcategories\thate\tscores\treasons\tpolicy\tmodel";

  private static final JsonFactory JSON = new JsonFactory();

  private ScreenedRow() {}

  static String of(String id, Verdict verdict, LocalDate day) {
    List<String> categories = verdict.categories().stream().map(Category::code).toList();
    return String.join(
        "\t",
        id,
        String.join("+", verdict.actions().stream().map(Action::name).toList()),
        categories.isEmpty() ? "none" : String.join(",", categories),
        String.format(Locale.ROOT, "%.4f", verdict.hateScore()),
        scores(verdict),
        reasons(verdict, day),
        verdict.provenance().policyVersion(),
        verdict.provenance().modelVersion());
  }

  private static String scores(Verdict verdict) {
    return json(json -> {
      json.writeStartObject();
      for (Map.Entry<String, Double> score : verdict.scores().entrySet()) {
        json.writeNumberField(score.getKey(), score.getValue());
      }
      json.writeEndObject();
    });
  }

  private static String reasons(Verdict verdict, LocalDate day) {
    return json(json -> {
      json.writeStartArray();
      for (JudgedFinding judged : verdict.findings()) {
        json.writeStartObject();
        write(json, judged, day);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, JudgedFinding judged, LocalDate day)
      throws IOException {
    switch (judged.finding()) {
      case Finding.Inconclusive it -> {
        json.writeStringField("rule", it.detector());
        json.writeNullField("category");
        json.writeStringField("clause", "");
        texts(json, "law", List.of());
        json.writeStringField("reason", it.reason());
        json.writeNumberField("confidence", 0.0);
        json.writeStringField("band", judged.band().name());
        write(json, new Seen(List.of(), "", List.of()), List.of());
      }
      case Finding.Match it ->
          write(json, judged, it.rule(), it.confidence(), it.seen(), it.considered(), day);
      case Finding.Excused it ->
          write(json, judged, it.rule(), 0.0, it.seen(), it.exceptions(), day);
    }
  }

  private static void write(
      JsonGenerator json,
      JudgedFinding judged,
      Rule rule,
      double confidence,
      Seen seen,
      List<String> exceptions,
      LocalDate day)
      throws IOException {
    json.writeStringField("rule", rule.id());
    json.writeStringField("category", rule.category().code());
    json.writeStringField("clause", rule.grounds().clause());
    texts(json, "law", rule.grounds().lawOn(day));
    json.writeStringField("reason", rule.grounds().reason());
    json.writeNumberField("confidence", confidence);
    json.writeStringField("band", judged.band().name());
    write(json, seen, exceptions);
  }

  private static void write(JsonGenerator json, Seen seen, List<String> exceptions)
      throws IOException {
    spans(json, seen.spans());
    json.writeStringField("matched", seen.matched());
    texts(json, "transforms", seen.transforms());
    texts(json, "exceptions", exceptions);
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void spans(JsonGenerator json, List<Span> spans) throws IOException {
    json.writeArrayFieldStart("spans");
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  @FunctionalInterface
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static String json(Content content) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(written)) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
