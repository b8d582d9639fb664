package moothall.ingest.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import moothall.events.PageRegistered;
import moothall.platforms.Platforms;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The page register as files. They are checked whole before any page is used; what is wrong is said
 * with the page, the key and what was expected.
 */
final class PageFile {

  private final Platforms platforms;

  PageFile(Platforms platforms) {
    this.platforms = platforms;
  }

  /**
   * Reads and checks the files, which together are the register.
   *
   * @throws PageFileException if there is anything wrong with one; all its faults are in the
   *     message
   */
  List<PageRegistered> read(List<Path> files) {
    Map<String, PageRegistered> pages = new LinkedHashMap<>();
    Set<String> accounts = new HashSet<>();
    for (Path file : files) {
      for (PageRegistered page : parse(content(file), file.toString())) {
        if (pages.putIfAbsent(page.getPageId(), page) != null) {
          throw new PageFileException(
              file
                  + ": page id '"
                  + page.getPageId()
                  + "' stands in another file too (expected: each id once)");
        }
        if (page.getAccount() != null
            && !accounts.add(page.getPlatform() + ":" + page.getAccount())) {
          throw new PageFileException(
              file
                  + ": account '"
                  + page.getAccount()
                  + "' belongs to two pages (expected: each account once)");
        }
      }
    }
    return List.copyOf(pages.values());
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new PageFileException(
          "the page register "
              + file
              + " cannot be read (expected: a YAML file with a list 'pages')",
          e);
    }
  }

  List<PageRegistered> parse(String yaml, String name) {
    List<String> faults = new ArrayList<>();
    List<PageRegistered> pages = pages(load(yaml, name), faults);
    if (!faults.isEmpty()) {
      throw new PageFileException(name + ": " + String.join("; ", faults));
    }
    return pages;
  }

  private List<PageRegistered> pages(Object root, List<String> faults) {
    List<PageRegistered> pages = new ArrayList<>();
    if (!(root instanceof Map<?, ?> map) || !(map.get("pages") instanceof List<?> entries)) {
      faults.add("there is no list 'pages' (expected: pages: followed by one entry per page)");
      return pages;
    }
    Set<String> ids = new HashSet<>();
    for (Object entry : entries) {
      int position = pages.size() + 1;
      if (!(entry instanceof Map<?, ?> page)) {
        faults.add("page " + position + " is not a set of keys (expected: " + PageEntry.KEYS + ")");
        continue;
      }
      PageRegistered read = new PageEntry(page, position, faults).read(platforms);
      if (!ids.add(read.getPageId())) {
        faults.add("page id '" + read.getPageId() + "' stands twice (expected: each id once)");
      }
      pages.add(read);
    }
    return pages;
  }

  private static Object load(String yaml, String name) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      DumperOptions unused = new DumperOptions();
      Object loaded =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(unused),
                  unused,
                  options,
                  new DaysAsTexts())
              .load(yaml);
      return loaded == null ? Map.of() : loaded;
    } catch (YAMLException e) {
      throw new PageFileException(name + " is not YAML: " + e.getMessage(), e);
    }
  }

  /** YAML would make a moment of a day, and so need to know where. */
  private static final class DaysAsTexts extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern form, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, form, first, limit);
      }
    }
  }
}
