package moothall.moderation.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The files of one pack, their form checked.
 *
 * @param header of the pack
 * @param parts all files by name, the one with the header among them
 */
record PackSource(
    String name, String headerFile, boolean shipped, Section header, Map<String, Section> parts) {

  /** Where the names of one of its files are written. */
  Names.Place place(String file) {
    int slash = file.lastIndexOf('/');
    int dot = file.lastIndexOf('.');
    return new Names.Place(
        name, file.equals(headerFile) ? "" : file.substring(slash + 1, Math.max(dot, slash + 1)));
  }

  /** Groups files into packs; those whose form is broken are reported and left out. */
  static List<PackSource> of(List<PackFile> files, PackSchema schema, List<PackProblem> problems) {
    Map<String, Map<String, Section>> parts = new LinkedHashMap<>();
    List<PackSource> sources = new ArrayList<>();
    for (PackFile file : files) {
      Section section = checked(file, schema, problems);
      if (section != null) {
        parts.computeIfAbsent(key(file), key -> new LinkedHashMap<>()).put(file.name(), section);
      }
    }
    for (PackFile file : files) {
      Map<String, Section> ofPack = parts.getOrDefault(key(file), Map.of());
      Section header = ofPack.get(file.name());
      if (!file.isPart() && header != null) {
        sources.add(
            new PackSource(header.text("pack"), file.name(), file.shipped(), header, ofPack));
      } else if (file.isPart() && isHeaderless(file, files)) {
        problems.add(
            new PackProblem(
                file.name(), 0, "stands in a directory without pack.yaml (expected: a header)"));
      }
    }
    return sources;
  }

  private static boolean isHeaderless(PackFile part, List<PackFile> files) {
    return files.stream().noneMatch(it -> !it.isPart() && key(it).equals(key(part)));
  }

  private static String key(PackFile file) {
    return (file.shipped() ? "shipped:" : "") + file.home();
  }

  private static @Nullable Section checked(
      PackFile file, PackSchema schema, List<PackProblem> problems) {
    try {
      Node root = Yaml.read(file.content());
      // The build has checked the shipped ones, and the schema takes longer than all the rest.
      List<PackProblem> found =
          file.shipped() ? List.of() : schema.problems(file.name(), root, file.isPart());
      problems.addAll(found);
      return found.isEmpty() ? Section.checked(root) : null;
    } catch (Unreadable e) {
      problems.add(e.in(file.name()));
      return null;
    }
  }
}
