package moothall.escalation.console;

import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that somebody keeps under a name. */
final class KeptViewsTest {

  private static final String MINE = "order=newest&amp;state=mine";

  private final EscalationUnderTest service = EscalationUnderTest.start(Map.of());
  private final Browser ben = new Browser(service);
  private final Browser cerys = new Browser(service);

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void keepsOrderAndStateAloneAndOpensThem() {
    ben.signInAs("ben");
    assertThat(ben.get("/").body()).as("nothing to keep").doesNotContain("id=\"keep-view\"");
    assertThat(ben.get("/?state=mine&order=newest").body())
        .contains("id=\"keep-view\"", "name=\"query\" value=\"" + MINE + "\"");

    HttpResponse<String> kept = keep(ben, "Mine, newest", "order=newest&state=mine");

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(ben.get("/").body()).contains("href=\"/?" + MINE + "\">Mine, newest</a>");
    assertThat(ben.get("/views").body()).contains("href=\"/?" + MINE + "\">Mine, newest</a>");
    assertThat(ben.get("/?order=newest&state=mine").body()).contains("<strong>Newest first");
  }

  @Test
  void dropsAViewForItsOwnerAndShowsItToNobodyElse() {
    var sketch = hateful().on("website:town-news:kept");
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
    ben.signInAs("ben");
    cerys.signInAs("cerys");
    keep(ben, "Bins", "q=bins");

    assertThat(cerys.get("/").body()).doesNotContain("Bins</a>");
    assertThat(cerys.get("/views").body()).doesNotContain("Bins");
    assertThat(cerys.post("/views/drop", "name", "Bins").statusCode()).isEqualTo(303);
    assertThat(ben.get("/").body()).as("not hers to drop").contains("Bins</a>");

    keep(ben, "Bins", "q=missed");
    assertThat(ben.get("/").body()).contains("/?q=missed\">Bins").doesNotContain("/?q=bins\">Bins");
    assertThat(ben.post("/views/drop", "name", "Bins").statusCode()).isEqualTo(303);
    assertThat(ben.get("/").body()).doesNotContain("Bins</a>");
  }

  @Test
  void saysWhatIsWrongAndHowManyThereMayBe() throws SQLException {
    ben.signInAs("ben");
    assertThat(keep(ben, " ", "q=bins").body()).contains("The name of the view is missing");
    assertThat(keep(ben, "All", "").body()).contains("Nothing is asked for");
    service.execute(
        "insert into saved_view (owner, name, query) select 'ben', 'view ' || n, 'q=' || n"
            + " from generate_series(1, 50) n");

    assertThat(keep(ben, "One more", "q=bins").body()).contains("You keep 50 views already");
    assertThat(keep(ben, "view 7", "q=bins").statusCode()).as("instead of one").isEqualTo(303);
    ben.post("/views/drop", "name", "view 7");
    assertThat(keep(ben, "One more", "q=bins").statusCode()).isEqualTo(303);
  }

  private static HttpResponse<String> keep(Browser who, String name, String query) {
    return who.post("/views", "name", name, "query", query);
  }
}
