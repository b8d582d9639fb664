package moothall.escalation.casework;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.domain.Case;
import moothall.escalation.domain.CommentId;
import moothall.escalation.reading.CaseFile;
import moothall.escalation.reading.CaseReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One comment of which verdicts arrive, and what the service keeps of them; a database a class. */
abstract class CommentUnderIntake {

  private static final AtomicInteger COMMENTS = new AtomicInteger();

  static EscalationUnderTest service;
  static Desk desk;
  static CaseReader reader;

  final String id = "website:town-news:i-" + COMMENTS.incrementAndGet();

  @BeforeAll
  static void start() {
    service = EscalationUnderTest.start(Map.of());
    desk = service.bean(Desk.class);
    reader = service.bean(CaseReader.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  final void take(Sketch sketch) {
    service.bean(VerdictIntake.class).take(sketch.judgement(), sketch.raw(), RECEIVED);
  }

  final CommentId comment() {
    return new CommentId(id);
  }

  final Case it() {
    return file().it();
  }

  final CaseFile file() {
    return reader.find(ASHA, comment()).flatMap(CaseReader.CommentFile::file).orElseThrow();
  }

  /** Rows about this comment. */
  final long rows(String table) {
    return service.count("select count(*) from " + table + " where comment_id = '" + id + "'");
  }
}
