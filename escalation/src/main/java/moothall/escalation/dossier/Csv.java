package moothall.escalation.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A table that a spreadsheet opens without running anything: no cell begins a formula. */
public final class Csv {

  private static final String FORMULA = "=+-@\t\r\n|%";

  private final StringBuilder text = new StringBuilder();

  public Csv(String... heads) {
    row(heads);
  }

  /** Adds a line. */
  public Csv row(String... cells) {
    text.append(List.of(cells).stream().map(Csv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  /** As UTF-8. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String value) {
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
