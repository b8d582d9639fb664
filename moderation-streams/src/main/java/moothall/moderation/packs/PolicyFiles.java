package moothall.moderation.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import moothall.moderation.policy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Where packs come from: a directory of {@code *.yaml} files, or what is shipped with the program.
 */
public final class PolicyFiles {

  private static final String SHIPPED = "/policy/";
  private static final List<String> SHIPPED_PACKS = List.of("uk-council-base.yaml");
  private static final String SHIPPED_PROSCRIBED = "proscribed.yaml";
  private static final String SHIPPED_PEOPLE = "people.yaml";

  private final @Nullable Path packs;
  private final @Nullable Path proscribed;

  /** Null stands for what is shipped. */
  public PolicyFiles(@Nullable Path packs, @Nullable Path proscribed) {
    this.packs = packs;
    this.proscribed = proscribed;
  }

  public static PolicyFiles shipped() {
    return new PolicyFiles(null, null);
  }

  /** Every category that verdicts may name. */
  public static Taxonomy taxonomy() {
    try {
      return Taxonomy.parse(resource("taxonomy.tsv").lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Content by file name, in the order of the names. */
  Map<String, String> packs() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    if (packs == null) {
      for (String name : SHIPPED_PACKS) {
        contents.put(name, resource(name));
      }
      return contents;
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> entries = Files.list(packs)) {
      entries.filter(PolicyFiles::isPack).forEach(files::add);
    }
    for (Path file : files) {
      contents.put(file.getFileName().toString(), Files.readString(file));
    }
    return contents;
  }

  /** Name and content of the list of proscribed organisations. */
  Map.Entry<String, String> proscribed() throws IOException {
    Path file = proscribed;
    if (file == null && packs != null && Files.exists(packs.resolve(SHIPPED_PROSCRIBED))) {
      file = packs.resolve(SHIPPED_PROSCRIBED);
    }
    return file == null
        ? Map.entry(SHIPPED_PROSCRIBED, resource(SHIPPED_PROSCRIBED))
        : Map.entry(file.toString(), Files.readString(file));
  }

  /** For messages: where the packs were looked for. */
  String place() {
    return packs == null ? "the shipped policy" : packs.toString();
  }

  private static boolean isPack(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !name.equals(SHIPPED_PROSCRIBED)
        && !name.equals(SHIPPED_PEOPLE);
  }

  static String resource(String name) throws IOException {
    try (InputStream resource = PolicyFiles.class.getResourceAsStream(SHIPPED + name)) {
      if (resource == null) {
        throw new IOException("the class path has no " + SHIPPED + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
