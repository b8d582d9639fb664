package moothall.escalation.guidance;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cards that are shipped, by the categories that they are for; a fault stops the start. */
@Singleton
public final class Cards {

  private static final String FILE = "cards.yaml";

  private record For(List<String> categories, Card card) {}

  private final List<For> cards = read();

  /** Those for any of the categories, each once, in the order of the file. */
  public List<Card> of(Collection<String> categories) {
    return cards.stream()
        .filter(it -> it.categories().stream().anyMatch(categories::contains))
        .map(For::card)
        .toList();
  }

  /** Those that have a card. */
  Set<String> categories() {
    return cards.stream().flatMap(it -> it.categories().stream()).collect(Collectors.toSet());
  }

  private static List<For> read() {
    try (InputStream in = Objects.requireNonNull(Cards.class.getResourceAsStream(FILE), FILE)) {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Map<?, ?> file = new Yaml(new SafeConstructor(options)).load(in);
      List<For> cards = new ArrayList<>();
      for (Object it : list(file, "cards")) {
        Map<?, ?> card = (Map<?, ?>) it;
        cards.add(
            new For(
                texts(card, "categories"),
                new Card(
                    Objects.requireNonNull(card.get("title"), "a card has no title").toString(),
                    texts(card, "points"),
                    card.get("reply") == null ? "" : String.valueOf(card.get("reply")).strip())));
      }
      return List.copyOf(cards);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  private static List<String> texts(Map<?, ?> card, String name) {
    return list(card, name).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<?, ?> map, String name) {
    if (map.get(name) instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw new IllegalArgumentException(
        "in " + FILE + ", " + name + " is missing (expected: a list with something in it)");
  }
}
