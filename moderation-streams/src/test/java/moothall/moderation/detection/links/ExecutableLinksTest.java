package moothall.moderation.detection.links;

import moothall.moderation.detection.Hostile;
import moothall.moderation.detection.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutableLinksTest {

  private final ExecutableLinks links = new ExecutableLinks();

  @Test
  void findsWhatIsMarkedAndNothingElse() {
    Marked.check(
        links,
        """
            «h_t_t_p://dl[.]example/binday.apk»
            «https://dl.example/a.exe»
            «https://dl.example/a.EXE?x=1»
            «dl.example/setup.msi»
            «https://a.example/x/y/z.scr#1»
            «https://a.example/invoice.docm»
            «hxxp://a.example/run.bat»
            «a.example/run.ps1».
            «www.a.example/app.xapk»
            «https://a.example/photo.jpg.exe»
            «https://a.example/disk.iso» and «https://a.example/x.jar»
            «https://a.example:8080/x.vbs»
            https://files.example/manual.pdf
            https://a.example/exe
            https://a.example/
            https://a.example/a.exe/readme
            binday.apk is an app
            www.example.com
            https://exe.example/page.html
            https://a.example/photo.jpg
            https://a.example/x?f=a.exe
            https://a.example/a.zip
            the .exe file
            jo@example.org
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.com ",
        "https://a.example/b ",
        "://",
        "h_t_t_p:",
        "[.]",
        ".",
        "a.",
        " dot ",
        "www.",
        "(",
        "a@b.com "
      })
  void readsHostileTextInProportionalTime(String unit) {
    Hostile.check(links, unit);
  }
}
