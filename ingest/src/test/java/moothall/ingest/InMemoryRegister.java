package moothall.ingest;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import moothall.events.PageRegistered;
import moothall.ingest.pages.PageRegister;

/** A register of three pages: one approved website, one that is only proposed, one for files. */
@Primary
@Singleton
@Requires(property = "moothall.ingest.register", value = "in-memory")
public final class InMemoryRegister implements PageRegister {

  private final Map<String, PageRegistered> pages =
      Map.of(
          "town", page("town", "website", "APPROVED"),
          "proposed", page("proposed", "website", "PROPOSED"),
          "file-replay", page("file-replay", "file", "APPROVED"));

  @Override
  public Optional<PageRegistered> find(String pageId) {
    return Optional.ofNullable(pages.get(pageId));
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
        .setSecretName("website." + id)
        .build();
  }
}
