package moothall.escalation.actions.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import moothall.contracts.facebook.GraphComment;
import moothall.contracts.facebook.GraphPage;
import moothall.contracts.facebook.GraphServer;
import moothall.contracts.graph.GraphApiServer;
import moothall.contracts.graph.GraphFault;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActsForPeopleContract;
import moothall.escalation.actions.BlocksContract;
import moothall.escalation.actions.ReadBack;
import moothall.escalation.actions.meta.MetaExecutorContract;
import moothall.escalation.domain.ActionKind;
import moothall.escalation.domain.ActionOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FacebookExecutorTest extends MetaExecutorContract
    implements ActsForPeopleContract, BlocksContract {

  private static final String ACCOUNT = "104500000000001";
  private static final String TOKEN = "EAAInventedPageToken";

  private final GraphPage page = new GraphPage(ACCOUNT, TOKEN);
  private final GraphServer facebook = new GraphServer(page);

  FacebookExecutorTest() {
    super(new Account(ACCOUNT, TOKEN, GraphPage.FOREIGN_TOKEN));
  }

  @Test
  void needsThePagesTokenAndTheAppsProofWhereThatIsDemanded() {
    assertThat(executor().neededFor(Optional.of("facebook.town"))).containsOnly("facebook.town");
    assertThat(executorAt(facebook.address(), "proof").neededFor(Optional.of("facebook.town")))
        .containsOnly("facebook.town", "proof");
  }

  @ParameterizedTest
  @CsvSource({
    "PASSING_TROUBLE, UnknownOutcome",
    "TASK_MISSING, Forbidden",
    "UNSUPPORTED_HERE, Unsupported",
    "BLOCKED_FOR_POLICY, RetryAfter",
    "ROLE_LOST, AuthBroken"
  })
  void readsTheSubcodeBeforeTheCode(GraphFault fault, String outcome) {
    String id = comment();
    facebook.next(fault);

    assertThat(executor().perform(hide(id)).getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(page.isHidden(id)).isFalse();
  }

  @Test
  void saysOnceThatTheTokenIsDeadAndSendsNothingMore() throws IOException {
    String id = comment();
    facebook.next(GraphFault.TOKEN_EXPIRED);

    for (int storm = 0; storm < 500; storm++) {
      assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    }
    assertThat(facebook.calls()).as("requests with a dead token").hasSize(1);
    assertThat(meters.counter("moothall_auth_broken", "page", "approved").count()).isOne();

    Files.writeString(secrets.resolve("good"), "EAAWrongToo");
    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.AuthBroken());
    Files.writeString(secrets.resolve("good"), TOKEN);
    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void triesADeadTokenAgainAfterAWhile() {
    String id = comment();
    facebook.next(GraphFault.ROLE_LOST);
    executor().perform(hide(id));
    pass(STANDSTILL);

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Done());
  }

  @Test
  void recognisesACommentByItsShortId() {
    String id = comment();
    facebook.spellIdsShort(true);

    assertThat(executor().look(hide(id))).isEqualTo(new ReadBack.Seen(false));
  }

  @Test
  void provesItsTokenWhereTheAppDemandsIt() {
    ActionExecutor proving = executorAt(facebook.address(), "proof");
    String id = comment();

    assertThat(proving.perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(proving.look(hide(id))).isEqualTo(new ReadBack.Seen(true));
    // openssl dgst -sha256 -hmac "invented app secret" of the token
    assertThat(facebook.proofs())
        .containsOnly("cb32f76d3904a4d664c1b4e65c885937402c000c2f3cd10a290a247f92806473");
  }

  @Test
  void hidesACommentWithAHugeId() {
    String id = "9".repeat(60) + "_" + "8".repeat(120);
    page.add(comment(id));

    assertThat(executor().perform(hide(id))).isEqualTo(new ActionOutcome.Done());
    assertThat(page.isHidden(id)).isTrue();
  }

  /** The answer's form is not documented. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesBothWaysInWhichABlockMayBeConfirmed(boolean success) {
    facebook.confirmBlocksBySuccess(success);
    String id = by("7300000000000001");

    assertThat(executor().perform(order(id, ActionKind.BLOCK, PageOf.APPROVED)))
        .isEqualTo(new ActionOutcome.Done());
  }

  /** Of some Facebook does not say who they are, and a page cannot block itself. */
  @Test
  void leavesABlockToAPersonWhereNobodyIsNamed() {
    for (String id : List.of(comment(), by(ACCOUNT))) {
      assertThat(executor().perform(order(id, ActionKind.BLOCK, PageOf.APPROVED)))
          .isEqualTo(new ActionOutcome.Unsupported());
    }
    assertThat(page.blocked()).isEmpty();
  }

  private String by(String author) {
    return by(author, nothing());
  }

  private String by(String author, String id) {
    page.add(
        new GraphComment(
            id,
            ACCOUNT + "_901097836652708",
            null,
            new GraphComment.Author(author, "Jo Example"),
            "words",
            Instant.EPOCH));
    return id;
  }

  @Override
  public Blocking blocking() {
    facebook.spareLooks(true);
    return new Blocking() {
      @Override
      public ActionExecutor executor() {
        return FacebookExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        String id = FacebookExecutorTest.this.nothing();
        return by("73" + id.substring(id.indexOf('_') + 1), id);
      }

      @Override
      public String nothing() {
        return FacebookExecutorTest.this.nothing();
      }

      @Override
      public boolean isBlocked(String nativeId) {
        return page.blocked().contains("73" + nativeId.substring(nativeId.indexOf('_') + 1));
      }
    };
  }

  @Override
  protected GraphApiServer server() {
    return facebook;
  }

  @Override
  protected ActionExecutor executorAt(URI address) {
    return executorAt(address, null);
  }

  private ActionExecutor executorAt(URI address, @Nullable String proof) {
    return new FacebookExecutor(
        meta(), new FacebookConfig(address, GraphServer.VERSION, proof, STANDSTILL));
  }

  @Override
  protected String nothing() {
    return "901097836652708_" + super.nothing();
  }

  @Override
  protected boolean isHidden(String nativeId) {
    return page.isHidden(nativeId);
  }

  @Override
  protected String comment() {
    String id = nothing();
    page.add(comment(id));
    return id;
  }

  private static GraphComment comment(String id) {
    return new GraphComment(id, ACCOUNT + "_901097836652708", null, null, "words", Instant.EPOCH);
  }

  @Override
  public Place place() {
    return new Place() {
      @Override
      public ActionExecutor executor() {
        return FacebookExecutorTest.this.executor();
      }

      @Override
      public void next(Trouble trouble) {
        platform().next(trouble);
      }

      @Override
      public String comment() {
        return FacebookExecutorTest.this.comment();
      }

      @Override
      public boolean exists(String nativeId) {
        return page.find(nativeId).isPresent();
      }

      @Override
      public List<String> replies(String nativeId) {
        return page.repliesTo(nativeId).stream().map(it -> String.valueOf(it.message())).toList();
      }
    };
  }
}
