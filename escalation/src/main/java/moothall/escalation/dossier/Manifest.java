package moothall.escalation.dossier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The manifest of a pack, as far as it can be read. */
final class Manifest {

  private static final int CELLS = 4;

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  private Manifest() {}

  static Manifest read(byte[] csv) {
    Manifest manifest = new Manifest();
    for (String line : new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList()) {
      // Nothing that we write there holds a quotation mark or a comma beside the quotes.
      List<String> cells = List.of(line.split("\",\"", -1));
      if (cells.size() == CELLS && line.length() > 2) {
        manifest.rows.put(cells.getFirst().substring(1), cells);
      }
    }
    return manifest;
  }

  Optional<String> objectionTo(String path, byte[] content) {
    List<String> cells = rows.get(path);
    if (cells == null) {
      return Optional.of("it does not stand in " + Pack.MANIFEST);
    }
    return cells.get(2).equals(Pack.hash(content))
        ? Optional.empty()
        : Optional.of("its bytes are not those of which " + Pack.MANIFEST + " has the SHA-256");
  }

  Optional<String> missingFrom(Set<String> paths) {
    return rows.keySet().stream().filter(path -> !paths.contains(path)).findFirst();
  }
}
