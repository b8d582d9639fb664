package moothall.schemas;

import java.time.Duration;
import java.util.List;

/** Renders docs/topics.md from the catalogue. */
final class TopicsPage {

  private TopicsPage() {}

  static String render(List<Topic<?>> topics) {
    StringBuilder page = new StringBuilder();
    page.append("# Topics\n\n")
        .append(
            "Generated from `moothall.schemas.Topics`, the only place that names a topic; a test keeps the two equal.\n")
        .append(
            "Values are Avro in Confluent's wire format, compatibility `BACKWARD_TRANSITIVE`, schemas in `schemas/avro`.\n")
        .append(
            "Standalone creates topics and schemas when it starts, `./moothall topics` in a cluster; services check them. The broker never makes one in passing.\n\n")
        .append(
            "| topic | key | value | partitions | kept | personal data | written by | read by | purpose |\n")
        .append("|---|---|---|---|---|---|---|---|---|\n");
    for (Topic<?> topic : topics) {
      page.append(
          "| `%s` | %s | %s | %d | %s | %s | %s | %s | %s |%n"
              .formatted(
                  topic.name(),
                  topic.key(),
                  topic
                      .schema()
                      .map(schema -> "`" + schema.getName() + "`")
                      .orElse("original bytes"),
                  topic.partitions(),
                  topic
                      .retention()
                      .map(Duration::toDays)
                      .map(days -> days + " days")
                      .orElse("newest per key"),
                  topic.personalData() ? "yes" : "no",
                  topic.writer(),
                  topic.readers(),
                  topic.purpose()));
    }
    page.append("\nA dead letter carries its origin, a reason code and a sentence in the headers `")
        .append(DeadLetter.ORIGIN)
        .append("`, `")
        .append(DeadLetter.REASON)
        .append("` and `")
        .append(DeadLetter.DETAIL)
        .append("`.\nSent to its topic again it needs the header `")
        .append(DeadLetter.REPLAY)
        .append("`, or its version counts as seen and is dropped.\n");
    return page.toString();
  }
}
