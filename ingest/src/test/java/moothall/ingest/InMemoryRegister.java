package moothall.ingest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;

/** A register with an approved and a proposed page of each platform, and a page for files. */
@Primary
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
public final class InMemoryRegister implements PageRegister {

  private final Map<String, PageRegistered> pages =
      Stream.of(
              page("town", "website", "APPROVED"),
              page("proposed", "website", "PROPOSED"),
              account("town-facebook", "104500000000001", "APPROVED"),
              account("proposed-facebook", "104500000000002", "PROPOSED"),
              account("town-instagram", "17841405726653026", "APPROVED"),
              account("proposed-instagram", "17841405726653027", "PROPOSED"),
              account("town-x", "1111111111111111111", "APPROVED"),
              account("proposed-x", "1111111111111111112", "PROPOSED"),
              account("town-threads", "17841400000000001", "APPROVED"),
              account("proposed-threads", "17841400000000002", "PROPOSED"),
              account("town-tiktok", "000invented-Business_1", "APPROVED"),
              account("proposed-tiktok", "000invented-Business_2", "PROPOSED"),
              page("town-nextdoor", "nextdoor", "APPROVED"),
              account("town-linkedin", "96072893", "APPROVED"),
              account("proposed-linkedin", "96072894", "PROPOSED"),
              page("file-replay", "file", "APPROVED"))
          .collect(Collectors.toMap(PageRegistered::getPageId, it -> it));

  @Override
  public Optional<PageRegistered> find(String pageId) {
    return Optional.ofNullable(pages.get(pageId));
  }

  @Override
  public Optional<PageRegistered> findByAccount(String platform, String account) {
    return pages.values().stream()
        .filter(page -> platform.equals(page.getPlatform()) && account.equals(page.getAccount()))
        .findFirst();
  }

  @Override
  public Collection<PageRegistered> all() {
    return pages.values();
  }

  /** Of the platform after the hyphen of its id. */
  private static PageRegistered account(String id, String account, String status) {
    String platform = id.substring(id.indexOf('-') + 1);
    return PageRegistered.newBuilder(page(id, platform, status)).setAccount(account).build();
  }

  private static PageRegistered page(String id, String platform, String status) {
    return PageRegistered.newBuilder()
        .setPageId(id)
        .setCouncilId("ambermere")
        .setPlatform(platform)
        .setName("Ambermere Borough Council")
        .setMode("ENFORCE")
        .setStatus(status)
        .setApprovedBy("somebody")
        .setSecretName(platform + "." + id)
        .build();
  }
}
