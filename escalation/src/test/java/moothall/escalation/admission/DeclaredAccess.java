package moothall.escalation.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Queue;
import moothall.escalation.access.Role;

/**
 * What docs/access.md promises, read as a person reads it: the tables, not the code behind them.
 */
final class DeclaredAccess {

  private final Set<String> yes = new HashSet<>();
  private final Set<String> endpoints = new TreeSet<>();
  private final Map<String, String> scopes = new HashMap<>();

  static DeclaredAccess read() {
    try {
      return new DeclaredAccess(Files.readAllLines(Path.of("../docs/access.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DeclaredAccess(List<String> page) {
    for (String line : page) {
      List<String> cells = List.of(line.split("\\|", -1));
      if (line.startsWith("| ") && cells.size() == 4 && cells.get(1).contains("/api/")) {
        scopes.put(cells.get(1).strip().replace("`", ""), cells.get(2).strip().replace("`", ""));
      }
      if (line.startsWith("| ") && cells.size() == Role.values().length + 3) {
        String what = cells.get(1).strip().replace("`", "");
        if (what.contains("/")) {
          endpoints.add(what);
        }
        for (Role role : Role.values()) {
          if (cells.get(2 + List.of(Role.values()).indexOf(role)).strip().equals("yes")) {
            yes.add(what + " " + role);
          }
        }
      }
    }
  }

  Set<String> endpoints() {
    return endpoints;
  }

  boolean allows(Role role, String endpoint) {
    return yes.contains(endpoint + " " + role);
  }

  /** Empty where the page names none: then it is not for a token that is narrowed. */
  Optional<String> scopeOf(String endpoint) {
    return Optional.ofNullable(scopes.get(endpoint));
  }

  boolean shows(Role role, Queue queue) {
    return yes.contains(queue.name() + " " + role);
  }
}
