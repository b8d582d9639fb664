package moothall.platforms.file;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One set of keys in the file. What is wrong is added to the faults and replaced by something
 * harmless, so that one reading finds everything; keys that nobody asked for are a fault too.
 */
final class Fields {

  private final Map<?, ?> values;
  private final String where;
  private final List<String> faults;
  private final Set<String> known = new TreeSet<>();

  Fields(Object value, String where, List<String> faults) {
    this.where = where;
    this.faults = faults;
    if (value instanceof Map<?, ?> map) {
      this.values = map;
    } else {
      this.values = Map.of();
      faults.add(where + " is '" + value + "' (expected: a set of keys)");
    }
  }

  boolean has(String key) {
    known.add(key);
    return values.get(key) != null;
  }

  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    values.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  String text(String key) {
    return optionalText(key).orElseGet(() -> wrong(key, "a text", ""));
  }

  Optional<String> optionalText(String key) {
    return has(key)
        ? Optional.of(String.valueOf(values.get(key)).strip()).filter(it -> !it.isEmpty())
        : Optional.empty();
  }

  boolean flag(String key) {
    known.add(key);
    return values.get(key) instanceof Boolean flag ? flag : wrong(key, "yes or no", false);
  }

  int number(String key, int least, int most) {
    return has(key)
            && values.get(key) instanceof Integer number
            && number >= least
            && number <= most
        ? number
        : wrong(key, "a number from " + least + " to " + most, least);
  }

  Optional<Duration> duration(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(text(key)));
    } catch (DateTimeParseException e) {
      return wrong(key, "a duration such as PT15M or P30D", Optional.empty());
    }
  }

  <E extends Enum<E>> E word(String key, Class<E> words) {
    E[] all = Objects.requireNonNull(words.getEnumConstants());
    return Arrays.stream(all)
        .filter(it -> optionalText(key).equals(Optional.of(it.name())))
        .findFirst()
        .orElseGet(() -> wrong(key, "one of " + Arrays.toString(all), all[0]));
  }

  /** Texts, each of them one of the words allowed; at least one. */
  List<String> someOf(String key, Set<String> allowed) {
    if (has(key)
        && values.get(key) instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(it -> it instanceof String && allowed.contains(it))) {
      return list.stream().map(String::valueOf).toList();
    }
    return wrong(key, "a list of one or more of " + new TreeSet<>(allowed), List.of());
  }

  Fields child(String key) {
    known.add(key);
    return new Fields(
        Objects.requireNonNullElse(values.get(key), "missing"), where + ", " + key, faults);
  }

  List<Fields> children(String key) {
    if (has(key) && values.get(key) instanceof List<?> list) {
      return IntStream.range(0, list.size())
          .mapToObj(i -> new Fields(list.get(i), where + ", " + key + " " + (i + 1), faults))
          .toList();
    }
    return wrong(key, "a list", List.of());
  }

  /** To be called last. */
  void nothingElse() {
    for (String key : keys()) {
      if (!known.contains(key)) {
        faults.add(where + ": '" + key + "' is not known (expected: " + known + ")");
      }
    }
  }

  <T> T wrong(String key, String expected, T instead) {
    faults.add(where + ": " + key + " is '" + values.get(key) + "' (expected: " + expected + ")");
    return instead;
  }
}
