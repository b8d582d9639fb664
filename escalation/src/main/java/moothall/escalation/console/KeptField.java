package moothall.escalation.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A field of a form that is sent again, as it was filled in. */
public record KeptField(String name, String value) {

  static List<KeptField> all(Map<String, String> form) {
    return new TreeMap<>(form)
        .entrySet().stream().map(it -> new KeptField(it.getKey(), it.getValue())).toList();
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "KeptField";
  }
}
