package moothall.deploy.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import moothall.ingest.pages.PageFileException;
import moothall.ingest.pages.PagesOnFile;
import moothall.service.ServiceSettings;

/** The page register's files, and the secrets that its approved pages need. */
final class PagesCheck {

  private static final String PAGES = "pages";
  private static final Pattern COMMA = Pattern.compile(",");

  private PagesCheck() {}

  static List<Finding> look(ServiceSettings settings) {
    List<Path> files =
        Arrays.stream(COMMA.split(settings.get("moothall.ingest.pages-files"), 0))
            .map(String::strip)
            .map(Path::of)
            .toList();
    PagesOnFile pages;
    try {
      pages = PagesOnFile.read(files);
    } catch (PageFileException e) {
      return List.of(Finding.wrong(PAGES, String.valueOf(e.getMessage())));
    }
    List<Finding> findings = new ArrayList<>();
    pages
        .lackingSecrets(settings.secrets())
        .forEach(it -> findings.add(Finding.lacking("secrets", it)));
    if (findings.isEmpty()) {
      findings.add(
          Finding.fine(PAGES, pages.all().size() + " in the register, each with its secrets"));
    }
    return findings;
  }
}
