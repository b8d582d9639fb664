package moothall.ingest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;

/** A register with an approved and a proposed page of each platform, and a page for files. */
@Primary
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
public final class InMemoryRegister implements PageRegister {

  private final Map<String, PageRegistered> pages =
      Map.of(
          "town", page("town", "website", "APPROVED"),
          "proposed", page("proposed", "website", "PROPOSED"),
          "town-facebook", facebook("town-facebook", "104500000000001", "APPROVED"),
          "proposed-facebook", facebook("proposed-facebook", "104500000000002", "PROPOSED"),
          "file-replay", page("file-replay", "file", "APPROVED"));

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

  private static PageRegistered facebook(String id, String account, String status) {
    return PageRegistered.newBuilder(page(id, "facebook", status)).setAccount(account).build();
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
