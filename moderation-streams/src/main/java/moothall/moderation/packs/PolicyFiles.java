package moothall.moderation.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import moothall.moderation.policy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Where the policy comes from: what is shipped with the program, and over it a council's own
 * directory. A file of the directory replaces a shipped one of the same name only where that is a
 * council's to say: {@link #REPLACEABLE}.
 */
public final class PolicyFiles {

  static final String PROSCRIBED = "proscribed.yaml";
  static final String PEOPLE = "people.yaml";
  static final String COUNCIL = "council.yaml";
  static final String LAWS = "laws.yaml";
  static final String WINDOWS = "windows.yaml";

  /** Files that are no packs, and of which the council's own take the place of ours. */
  private static final List<String> REPLACEABLE =
      List.of(PROSCRIBED, PEOPLE, COUNCIL, LAWS, WINDOWS);

  private static final String SHIPPED = "/policy/";
  private static final String MANIFEST = "packs.txt";
  private static final int DEEPEST = 2;

  /** Where Kubernetes keeps what the links of a mounted ConfigMap lead to: each file once more. */
  private static final String MOUNTED = "..";

  private final @Nullable Path directory;
  private final @Nullable Path proscribed;
  private final boolean onShipped;

  private PolicyFiles(@Nullable Path directory, @Nullable Path proscribed, boolean onShipped) {
    this.directory = directory;
    this.proscribed = proscribed;
    this.onShipped = onShipped;
  }

  /** Null stands for nothing beside what is shipped. */
  public PolicyFiles(@Nullable Path directory, @Nullable Path proscribed) {
    this(directory, proscribed, true);
  }

  public static PolicyFiles shipped() {
    return new PolicyFiles(null, null);
  }

  /** The packs of a directory and nothing else, with our reference data: for trying packs alone. */
  public static PolicyFiles alone(Path directory) {
    return new PolicyFiles(directory, null, false);
  }

  /** Every category that verdicts may name. */
  public static Taxonomy taxonomy() {
    try {
      return Taxonomy.parse(resource("taxonomy.tsv").lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String schema() {
    try {
      return resource(PackSchema.FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of all packs by their names, ours before the council's. */
  List<PackFile> packs() throws IOException {
    Map<String, PackFile> ours = new TreeMap<>();
    if (onShipped) {
      for (String name : resource(MANIFEST).lines().toList()) {
        ours.put(name, new PackFile(name, resource(name), true));
      }
    }
    Map<String, PackFile> theirs = new TreeMap<>();
    if (directory != null) {
      try (Stream<Path> files = Files.walk(directory, DEEPEST)) {
        for (Path file : files.filter(PolicyFiles::isPack).toList()) {
          String name = directory.relativize(file).toString().replace('\\', '/');
          if (name.startsWith(MOUNTED)) {
            continue;
          }
          theirs.put(name, new PackFile(name, Files.readString(file), false));
        }
      }
    }
    return Stream.concat(ours.values().stream(), theirs.values().stream()).toList();
  }

  /** A file that is no pack: the council's own, or ours. */
  PackFile reference(String name) throws IOException {
    Path own = name.equals(PROSCRIBED) ? proscribed : null;
    if (own == null && directory != null && Files.exists(directory.resolve(name))) {
      own = directory.resolve(name);
    }
    return own == null
        ? new PackFile(name, resource(name), true)
        : new PackFile(own.toString(), Files.readString(own), false);
  }

  /** For messages: where the packs were looked for. */
  String place() {
    return directory == null ? "the shipped policy" : directory.toString();
  }

  private static boolean isPack(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !REPLACEABLE.contains(name);
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
