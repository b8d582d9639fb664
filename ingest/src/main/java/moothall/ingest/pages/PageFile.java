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
import moothall.events.PageRegistered;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The page register as a file. It is checked whole before any page is used; what is wrong is said
 * with the page, the key and what was expected.
 */
final class PageFile {

  private static final Set<String> PLATFORMS = Set.of("website", "facebook", "x", "file");
  private static final Set<String> NUMBERED = Set.of("facebook", "x");
  private static final Set<String> MODES = Set.of("OBSERVE", "ASSIST", "ENFORCE");
  private static final Set<String> STATES = Set.of("PROPOSED", "APPROVED", "SUSPENDED");
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "council",
          "platform",
          "account",
          "name",
          "profile",
          "mode",
          "status",
          "approved-by",
          "callback",
          "secret");
  private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

  private final List<String> faults = new ArrayList<>();

  private PageFile() {}

  /**
   * Reads and checks the files, which together are the register.
   *
   * @throws PageFileException if there is anything wrong with one; all its faults are in the
   *     message
   */
  static List<PageRegistered> read(List<Path> files) {
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

  static List<PageRegistered> parse(String yaml, String name) {
    PageFile reading = new PageFile();
    List<PageRegistered> pages = reading.pages(load(yaml, name));
    if (!reading.faults.isEmpty()) {
      throw new PageFileException(name + ": " + String.join("; ", reading.faults));
    }
    return pages;
  }

  private static Object load(String yaml, String name) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
      return loaded == null ? Map.of() : loaded;
    } catch (YAMLException e) {
      throw new PageFileException(name + " is not YAML: " + e.getMessage(), e);
    }
  }

  private List<PageRegistered> pages(Object root) {
    List<PageRegistered> pages = new ArrayList<>();
    if (!(root instanceof Map<?, ?> map) || !(map.get("pages") instanceof List<?> entries)) {
      faults.add("there is no list 'pages' (expected: pages: followed by one entry per page)");
      return pages;
    }
    Set<String> ids = new HashSet<>();
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> page)) {
        faults.add("page " + (pages.size() + 1) + " is not a set of keys (expected: " + KEYS + ")");
        continue;
      }
      PageRegistered read = page(page, pages.size() + 1);
      if (!ids.add(read.getPageId())) {
        faults.add("page id '" + read.getPageId() + "' stands twice (expected: each id once)");
      }
      pages.add(read);
    }
    return pages;
  }

  private PageRegistered page(Map<?, ?> page, int position) {
    String label = "page " + (page.get("id") == null ? position : page.get("id"));
    for (Object key : page.keySet()) {
      if (!KEYS.contains(String.valueOf(key))) {
        faults.add(
            label
                + ": '"
                + key
                + "' is not known (expected one of "
                + KEYS.stream().sorted().toList()
                + "; keyword searches and profile look-ups are refused: only approved pages are read)");
      }
    }
    String platform = oneOf(page, "platform", label, PLATFORMS, null);
    String status = oneOf(page, "status", label, STATES, "PROPOSED");
    String approvedBy = text(page, "approved-by");
    if ("APPROVED".equals(status) && approvedBy == null) {
      faults.add(
          label + ": approved by nobody (expected: approved-by, the person who approved it)");
    }
    return PageRegistered.newBuilder()
        .setPageId(matching(page, "id", label, ID))
        .setCouncilId(matching(page, "council", label, ID))
        .setPlatform(platform)
        .setName(required(page, "name", label))
        .setProfile(text(page, "profile") == null ? "GENERAL" : required(page, "profile", label))
        .setMode(oneOf(page, "mode", label, MODES, "OBSERVE"))
        .setStatus(status)
        .setApprovedBy(approvedBy)
        .setCallback(text(page, "callback"))
        .setSecretName(
            "file".equals(platform) ? text(page, "secret") : required(page, "secret", label))
        .setAccount(account(page, platform, label))
        .build();
  }

  /** Facebook and X name a page by a number of their own; no other platform so far needs one. */
  private @Nullable String account(Map<?, ?> page, String platform, String label) {
    String account = text(page, "account");
    boolean needed = NUMBERED.contains(platform);
    if (needed && (account == null || !account.matches("[0-9]{1,32}"))) {
      faults.add(
          label
              + ": account is '"
              + account
              + "' (expected: the number of the page at "
              + platform
              + ")");
    }
    if (!needed && account != null) {
      faults.add(
          label
              + ": account is only for "
              + NUMBERED.stream().sorted().toList()
              + " (expected: no account)");
    }
    return account;
  }

  private String matching(Map<?, ?> page, String key, String label, String pattern) {
    String value = required(page, key, label);
    if (!value.isEmpty() && !value.matches(pattern)) {
      faults.add(
          label
              + ": "
              + key
              + " is '"
              + value
              + "' (expected: lower-case letters, digits and hyphens, 1 to 64)");
    }
    return value;
  }

  private String oneOf(
      Map<?, ?> page, String key, String label, Set<String> allowed, @Nullable String otherwise) {
    String value = text(page, key);
    if (value == null && otherwise != null) {
      return otherwise;
    }
    if (value == null || !allowed.contains(value)) {
      faults.add(
          label
              + ": "
              + key
              + " is '"
              + value
              + "' (expected one of "
              + allowed.stream().sorted().toList()
              + ")");
    }
    return value == null ? "" : value;
  }

  private String required(Map<?, ?> page, String key, String label) {
    String value = text(page, key);
    if (value == null) {
      faults.add(label + ": " + key + " is missing");
      return "";
    }
    return value;
  }

  private static @Nullable String text(Map<?, ?> page, String key) {
    Object value = page.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
