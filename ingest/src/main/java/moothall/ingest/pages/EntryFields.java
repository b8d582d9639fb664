package moothall.ingest.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one entry, each asked for in its form. What has another form is added to the
 * faults, so that one reading finds everything; what is read with a fault must not be used.
 */
final class EntryFields {

  private final Map<?, ?> values;
  private final String label;
  private final List<String> faults;

  EntryFields(Map<?, ?> values, String label, List<String> faults) {
    this.values = values;
    this.label = label;
    this.faults = faults;
  }

  List<String> keys() {
    return values.keySet().stream().map(String::valueOf).toList();
  }

  /** Null also where there is nothing but blanks. */
  @Nullable String text(String key) {
    Object value = values.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  String required(String key) {
    String value = text(key);
    if (value == null) {
      fault(key + " is missing");
      return "";
    }
    return value;
  }

  @Nullable String formed(String key, String form, String expected) {
    String value = text(key);
    if (value != null && !value.matches(form)) {
      wrong(key, expected);
    }
    return value;
  }

  /** Must be there, unless there is something else to take. */
  String oneOf(String key, Set<String> allowed, @Nullable String otherwise) {
    String value = text(key);
    if (value == null && otherwise != null) {
      return otherwise;
    }
    if (value == null || !allowed.contains(value)) {
      wrong(key, "one of " + new TreeSet<>(allowed));
    }
    return value == null ? "" : value;
  }

  List<String> listed(String key, String form, String expected) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list
        && list.stream().allMatch(it -> String.valueOf(it).matches(form))) {
      return list.stream().map(String::valueOf).toList();
    }
    wrong(key, expected);
    return List.of();
  }

  @Nullable Integer number(String key, int most) {
    Object value = values.get(key);
    if (value instanceof Integer number && number >= 1 && number <= most) {
      return number;
    }
    if (value != null) {
      wrong(key, "a number from 1 to " + most);
    }
    return null;
  }

  @Nullable LocalDate day(String key) {
    String value = text(key);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      wrong(key, "a day such as 2026-11-02");
      return null;
    }
  }

  @Nullable String address(String key) {
    String value = text(key);
    if (value != null && !isAddress(value)) {
      wrong(key, "an address that begins with https://");
    }
    return value;
  }

  private static boolean isAddress(String value) {
    try {
      return value.matches("https?://.*") && new URI(value).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  void wrong(String key, String expected) {
    fault(key + " is '" + values.get(key) + "' (expected: " + expected + ")");
  }

  void fault(String what) {
    faults.add(label + ": " + what);
  }
}
