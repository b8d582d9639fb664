package moothall.deploy.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import moothall.deploy.standalone.Home;

/**
 * A home whose register holds the page {@code town}, with its callback at a stub, a page that only
 * people can read, and the page for files.
 */
final class TownHome {

  static final String PAGE = "town";

  private TownHome() {}

  static Home prepare(Path folder, StubWebsite website, byte[] secret) throws IOException {
    Home home = new Home(folder);
    Files.createDirectories(home.secrets());
    Files.write(home.secrets().resolve("website.town"), secret);
    Files.writeString(
        home.pages(),
        """
        pages:
          - id: town
            council: ambermere
            platform: website
            name: Ambermere Borough Council
            mode: ENFORCE
            status: APPROVED
            approved-by: test
            callback: %s
            secret: website.town
          - id: town-nextdoor
            council: ambermere
            platform: nextdoor
            name: Ambermere on Nextdoor
            mode: ENFORCE
            status: APPROVED
            approved-by: test
          - id: file-replay
            council: ambermere
            platform: file
            name: Files
            mode: ENFORCE
            status: APPROVED
            approved-by: test
        """
            .formatted(website.callback()));
    return home;
  }
}
