package moothall.ingest.pages;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import moothall.events.PageRegistered;
import moothall.platforms.file.PlatformsFile;
import moothall.service.Secrets;
import moothall.service.ServiceContext;
import moothall.service.secrets.ChannelSecrets;
import moothall.service.secrets.MissingSecrets;

/** The register as its files have it, for somebody who asks before ingest is started. */
public final class PagesOnFile implements PageRegister {

  /**
   * Set where the channels are asked about and nothing is published: what counts for every page
   * would else want Kafka.
   */
  public static final String ALONE = "moothall.ingest.register-alone";

  private final List<PageRegistered> pages;

  private PagesOnFile(List<PageRegistered> pages) {
    this.pages = pages;
  }

  /**
   * Reads and checks the files.
   *
   * @throws PageFileException if there is anything wrong with one; all its faults are in the
   *     message
   */
  public static PagesOnFile read(List<Path> files) {
    return new PagesOnFile(new PageFile(PlatformsFile.shipped()).read(files));
  }

  /**
   * One sentence for each approved page that cannot be read whole for want of a secret. The
   * channels are asked, without Kafka and without a server.
   */
  public List<String> lackingSecrets(Secrets secrets) {
    List<String> sentences = new ArrayList<>();
    try (ApplicationContext channels =
        ServiceContext.unstarted(
            "ingest",
            Map.of(
                "moothall.ingest.register",
                "in-memory",
                ALONE,
                "true",
                "moothall.kafka.health",
                "false"))) {
      channels.registerSingleton(PageRegister.class, this);
      channels.start();
      MissingSecrets missing =
          new MissingSecrets(
              secrets, List.copyOf(channels.getBeansOfType(ChannelSecrets.class)), "read whole");
      for (PageRegistered page : pages) {
        SortedSet<String> names = missing.of(SecretsAtStart.page(page));
        if (!names.isEmpty()) {
          sentences.add(
              page.getPageId()
                  + " cannot be read whole (expected: "
                  + names.stream()
                      .map(name -> "secret " + name + " as " + secrets.place(name))
                      .collect(Collectors.joining("; "))
                  + ")");
        }
      }
    }
    return sentences;
  }

  @Override
  public Optional<PageRegistered> find(String pageId) {
    return pages.stream().filter(page -> page.getPageId().equals(pageId)).findFirst();
  }

  @Override
  public Optional<PageRegistered> findByAccount(String platform, String account) {
    return pages.stream()
        .filter(page -> platform.equals(page.getPlatform()) && account.equals(page.getAccount()))
        .findFirst();
  }

  @Override
  public Collection<PageRegistered> all() {
    return pages;
  }
}
