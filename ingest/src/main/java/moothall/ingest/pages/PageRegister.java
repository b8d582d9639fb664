package moothall.ingest.pages;

import java.util.Collection;
import java.util.Optional;
import moothall.events.PageRegistered;

/** The council's official pages. What is not approved here is neither read nor acted on. */
public interface PageRegister {

  Optional<PageRegistered> find(String pageId);

  /** The page that the platform itself calls {@code account}. */
  Optional<PageRegistered> findByAccount(String platform, String account);

  /** Every page, whatever its state. */
  Collection<PageRegistered> all();

  static boolean isApproved(PageRegistered page) {
    return "APPROVED".equals(page.getStatus());
  }
}
