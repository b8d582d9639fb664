package moothall.escalation.reading;

import static moothall.escalation.Colleagues.ASHA;
import static moothall.escalation.Verdicts.RECEIVED;
import static moothall.escalation.Verdicts.harmless;
import static moothall.escalation.Verdicts.hateful;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.Verdicts.Sketch;
import moothall.escalation.casework.VerdictIntake;
import moothall.escalation.domain.CaseId;
import moothall.escalation.domain.CommentId;
import moothall.escalation.store.Audit;
import moothall.escalation.store.CaseClaims;
import moothall.escalation.store.CaseList;
import moothall.escalation.store.Cases;
import moothall.escalation.store.Database;
import moothall.escalation.store.Evidence;
import moothall.escalation.store.Inbox;
import moothall.escalation.store.SavedViews;
import moothall.escalation.store.Threads;
import moothall.escalation.work.LookBy;
import moothall.escalation.work.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A page asks the database a handful of times, however many cases and events are on it. */
final class StatementsTest {

  private static final EscalationUnderTest SERVICE = EscalationUnderTest.start(Map.of());
  private static final int MOST = 6;

  private final AtomicInteger statements = new AtomicInteger();
  private final Database counted = new Database(counting(SERVICE.bean(DataSource.class)));
  private final CaseReader reader =
      new CaseReader(
          counted,
          SERVICE.bean(Cases.class),
          SERVICE.bean(Inbox.class),
          SERVICE.bean(Evidence.class),
          SERVICE.bean(Audit.class),
          SERVICE.bean(CaseList.class),
          SERVICE.bean(CaseClaims.class),
          SERVICE.bean(LookBy.class));

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  @Test
  void areFewForAListAndForACase() {
    for (int i = 0; i < 40; i++) {
      take(hateful().on("website:town-news:s-" + i));
    }

    CaseReader.Page page =
        reader.page(ASHA, Selection.all(Selection.Order.WORST), Optional.empty(), 25);
    new Views(counted, SERVICE.bean(SavedViews.class)).of(ASHA);

    assertThat(page.files()).hasSize(25);
    assertThat(statements.getAndSet(0)).isBetween(3, MOST);

    CaseId id = page.files().getFirst().it().id();
    assertThat(reader.find(ASHA, id)).isPresent();
    assertThat(statements.get()).isBetween(3, MOST);
  }

  @Test
  void areFewForAConversation() {
    take(harmless().on("website:town-news:talk"));
    take(hateful().on("website:town-news:talk-1").answering("website:town-news:talk"));
    for (int i = 2; i < 20; i++) {
      take(hateful().on("website:town-news:talk-" + i).answering("website:town-news:talk-1"));
    }
    CaseId id = SERVICE.caseOf(new CommentId("website:town-news:talk-1")).id();
    ConversationReader conversations =
        new ConversationReader(
            counted,
            SERVICE.bean(Threads.class),
            SERVICE.bean(Inbox.class),
            SERVICE.bean(Cases.class),
            SERVICE.bean(Audit.class));

    Conversation it = conversations.find(ASHA, id, 0).orElseThrow();

    assertThat(it.above().comments()).hasSize(1);
    assertThat(it.below().comments()).hasSize(18);
    assertThat(statements.get()).isBetween(3, MOST);
  }

  private static void take(Sketch ours) {
    SERVICE.bean(VerdictIntake.class).take(ours.judgement(), ours.raw(), RECEIVED);
  }

  private DataSource counting(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) -> {
              Object result = method.invoke(source, arguments);
              return result instanceof Connection connection ? counting(connection) : result;
            });
  }

  private Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
