package moothall.escalation.duty;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moothall.escalation.referral.ForceTable;
import org.jspecify.annotations.Nullable;

/** Reads which force is for which area, and lays the council's own file over what is shipped. */
final class AreaFile {

  private static final String SHIPPED = "forces.yaml";
  private static final CouncilFile FILE = new CouncilFile("the file of areas");

  private AreaFile() {}

  static ForceTable read(@Nullable Path own) {
    Map<?, ?> file = own == null ? Map.of() : FILE.parse(CouncilFile.text(own));
    Map<String, String> forces = new HashMap<>(forces(FILE.parse(CouncilFile.shipped(SHIPPED))));
    forces.putAll(forces(file));
    return new ForceTable(forces, texts(file, "pages"), texts(file, "councils"));
  }

  private static Map<String, String> forces(Map<?, ?> file) {
    Map<String, String> forces = new HashMap<>();
    Object named = file.containsKey("forces") ? file.get("forces") : Map.of();
    FILE.map(named, "forces")
        .forEach((force, codes) -> {
          if (!(codes instanceof List<?> list)) {
            throw FILE.wrong(force + ": " + codes, "a list of codes");
          }
          list.forEach(code -> forces.put(code.toString(), force.toString()));
        });
    return forces;
  }

  /** Of the council's own file; none are shipped. */
  static ForceForms forms(@Nullable Path own) {
    Map<?, ?> file = own == null ? Map.of() : FILE.parse(CouncilFile.text(own));
    Map<String, URI> forms = new HashMap<>();
    texts(file, "forms").forEach((force, address) -> forms.put(force, form(force, address)));
    return new ForceForms(forms);
  }

  private static URI form(String force, String address) {
    try {
      URI uri = new URI(address);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException notOne) {
      // It is refused below, with the others.
    }
    throw FILE.wrong("the form of " + force, "an address as https://www.ambershire.example/report");
  }

  private static Map<String, String> texts(Map<?, ?> file, String name) {
    Map<String, String> texts = new HashMap<>();
    Object named = file.containsKey(name) ? file.get(name) : Map.of();
    FILE.map(named, name).forEach((key, value) -> texts.put(key.toString(), String.valueOf(value)));
    return texts;
  }
}
